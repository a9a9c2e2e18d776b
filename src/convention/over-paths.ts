import type { ContractPath } from '../contract/index.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import { overParts } from './over-parts.ts';
import type { Report } from './report.ts';

/** A lint rule that looks at each path that has operations. */
export function overPaths(
  visit: (path: ContractPath, report: Report, context: FacetContext) => void,
): ContractRule {
  return overParts({ partsOf: ({ paths }) => paths, visit });
}
