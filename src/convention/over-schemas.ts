import type { SchemaUse } from '../contract/index.ts';
import { eachReadable } from './each-readable.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Report } from './report.ts';

/** A lint rule that looks once at each schema that requests and responses use. */
export function overSchemas(
  visit: (use: SchemaUse, report: Report, context: FacetContext) => void,
): ContractRule {
  return {
    kind: 'contract',
    run: (report, context) =>
      eachReadable(context.contract.schemaUses, (use) => visit(use, report, context)),
  };
}
