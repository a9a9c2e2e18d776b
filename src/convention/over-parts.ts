import { eachReadable } from './each-readable.ts';
import type { ContractRule, PartLook } from './lint-rule.ts';

/** A lint rule that looks at parts of the contract, at each for itself. */
export function overParts(...looks: readonly PartLook[]): ContractRule {
  return {
    kind: 'contract',
    looks,
    run(report, context) {
      for (const look of looks) {
        eachReadable(look.partsOf(context.contract), (part) => look.visit(part, report, context));
      }
    },
  };
}
