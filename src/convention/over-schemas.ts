import type { SchemaUse } from '../contract/index.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import { overParts } from './over-parts.ts';
import type { Report } from './report.ts';
import { schemaUsesOf } from './schema-uses-of.ts';

/** A lint rule that looks once at each schema that requests and responses use. */
export function overSchemas(
  visit: (use: SchemaUse, report: Report, context: FacetContext) => void,
): ContractRule {
  return overParts({ partsOf: schemaUsesOf, visit });
}
