import type { Operation } from '../contract/index.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import { operationsOf } from './operations-of.ts';
import { overParts } from './over-parts.ts';
import type { Report } from './report.ts';

/** A lint rule that looks at each operation. */
export function overOperations(
  visit: (operation: Operation, report: Report, context: FacetContext) => void,
): ContractRule {
  return overParts({ partsOf: operationsOf, visit });
}
