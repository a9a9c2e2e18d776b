import { SpecwrightError } from '../shared/specwright-error.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Report } from './report.ts';

/** A lint rule that looks at each of some parts of the contract. */
export function overEach<T>(
  parts: (contract: FacetContext['contract']) => Iterable<T>,
  visit: (part: T, report: Report, context: FacetContext) => void,
): ContractRule {
  return {
    kind: 'contract',
    run(report, context) {
      for (const part of parts(context.contract)) {
        try {
          visit(part, report, context);
        } catch (error) {
          // What cannot be read of one part (its `$ref` was not loaded) hides nothing about the others.
          if (!(error instanceof SpecwrightError)) throw error;
        }
      }
    },
  };
}
