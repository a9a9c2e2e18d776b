import type { ContractPath } from '../contract/index.ts';
import { eachReadable } from './each-readable.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Report } from './report.ts';

/** A lint rule that looks at each path that has operations. */
export function overPaths(
  visit: (path: ContractPath, report: Report, context: FacetContext) => void,
): ContractRule {
  return {
    kind: 'contract',
    run: (report, context) =>
      eachReadable(context.contract.paths, (path) => visit(path, report, context)),
  };
}
