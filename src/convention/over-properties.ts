import type { PropertyUse } from '../contract/index.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import { overParts } from './over-parts.ts';
import type { Report } from './report.ts';

/** A lint rule that looks once at each property of the schemas that requests and responses use. */
export function overProperties(
  visit: (property: PropertyUse, report: Report, context: FacetContext) => void,
): ContractRule {
  return overParts({ partsOf: ({ propertyUses }) => propertyUses, visit });
}
