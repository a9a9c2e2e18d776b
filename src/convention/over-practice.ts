import type { Operation } from '../contract/index.ts';
import type { SpecNode } from '../spec/index.ts';
import type { ContractRule } from './lint-rule.ts';
import { overOperations } from './over-operations.ts';

/** Something that operations should do. */
export interface Practice {
  /** Whether an operation does it; `undefined` where it need not. */
  readonly keeps: (operation: Operation) => boolean | undefined;
  /** Says that an operation does not, as `[what, todo]`. */
  readonly lapse: (operation: Operation) => readonly [string, string];
  /** Says that none does, as `[what, todo]`. */
  readonly absence: readonly [string, string];
}

/**
 * A lint rule about a practice. Where no operation keeps it, that is said once, of the whole: a thousand
 * findings would say no more.
 */
export function overPractice({ keeps, lapse, absence }: Practice): ContractRule {
  return {
    kind: 'contract',
    run(report, context) {
      const lapsed: Operation[] = [];
      let isKnown = false;
      const sort = overOperations((operation) => {
        const kept = keeps(operation);
        if (kept === false) lapsed.push(operation);
        else if (kept === true) isKnown = true;
      });
      sort.run(report, context);
      if (lapsed.length === 0) return;
      if (isKnown || lapsed.length === 1) {
        for (const operation of lapsed) report(operation.node, ...lapse(operation));
      } else {
        report(pathsOf(context.contract.document.node), ...absence);
      }
    },
  };
}

function pathsOf(root: SpecNode): SpecNode {
  return root.child('paths') ?? root;
}
