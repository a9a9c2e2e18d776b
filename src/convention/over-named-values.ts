import type { Operation, Schema, SchemaUse } from '../contract/index.ts';
import { eachReadable } from './each-readable.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import { namedValues, type NamedValue } from './named-values.ts';
import { operationsOf } from './operations-of.ts';
import { overParts } from './over-parts.ts';
import type { Report } from './report.ts';
import { schemaUsesOf } from './schema-uses-of.ts';

/**
 * A lint rule that looks at properties and parameters which are told by their name.
 *
 * @param tells whether a name, and what is known of the value, makes it one of those
 */
export function overNamedValues(
  tells: (name: string, schema: Schema) => boolean,
  visit: (value: NamedValue, report: Report, context: FacetContext) => void,
): ContractRule {
  const look = (part: Operation | SchemaUse, report: Report, context: FacetContext): void =>
    eachReadable(namedValues(part, tells), (value) => visit(value, report, context));
  return overParts({ partsOf: operationsOf, visit: look }, { partsOf: schemaUsesOf, visit: look });
}
