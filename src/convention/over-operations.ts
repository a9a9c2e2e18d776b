import type { Operation } from '../contract/index.ts';
import { eachReadable } from './each-readable.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Report } from './report.ts';

/** A lint rule that looks at each operation. */
export function overOperations(
  visit: (operation: Operation, report: Report, context: FacetContext) => void,
): ContractRule {
  return {
    kind: 'contract',
    run: (report, context) =>
      eachReadable(context.contract.operations, (operation) => visit(operation, report, context)),
  };
}
