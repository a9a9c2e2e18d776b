import type { Operation } from '../contract/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Report } from './report.ts';

/** A lint rule that looks at each operation. */
export function overOperations(
  visit: (operation: Operation, report: Report, context: FacetContext) => void,
): ContractRule {
  return {
    kind: 'contract',
    run(report, context) {
      for (const operation of context.contract.operations) {
        try {
          visit(operation, report, context);
        } catch (error) {
          // What cannot be read of one operation (its `$ref` was not loaded) hides nothing about the others.
          if (!(error instanceof SpecwrightError)) throw error;
        }
      }
    },
  };
}
