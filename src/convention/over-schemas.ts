import type { SchemaUse } from '../contract/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Report } from './report.ts';

/** A lint rule that looks once at each schema that requests and responses use. */
export function overSchemas(
  visit: (use: SchemaUse, report: Report, context: FacetContext) => void,
): ContractRule {
  return {
    kind: 'contract',
    run(report, context) {
      for (const use of context.contract.schemaUses) {
        try {
          visit(use, report, context);
        } catch (error) {
          // What cannot be read of one schema hides nothing about the others.
          if (!(error instanceof SpecwrightError)) throw error;
        }
      }
    },
  };
}
