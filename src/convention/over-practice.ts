import type { Operation } from '../contract/index.ts';
import type { ContractRule } from './lint-rule.ts';
import { overOperations } from './over-operations.ts';

/** What is wrong, and what to do, as `report` takes them. */
type Words = readonly [what: string, todo: string];

/** Something that operations should do. */
export interface Practice {
  /** Whether an operation does it; `undefined` where it need not. */
  readonly keeps: (operation: Operation) => boolean | undefined;
  /** Says that an operation does not. */
  readonly lapse: (operation: Operation) => Words;
  /** Says that hardly any does: `7 of 8 operations have …`. */
  readonly absence: (amount: string) => Words;
}

/** Below this share of operations nobody has taken up the practice yet. */
const ADOPTED = 0.1;

/**
 * A lint rule about a practice. Where hardly any operation keeps it, that is said once, of the whole: a
 * thousand findings would say no more.
 */
export function overPractice({ keeps, lapse, absence }: Practice): ContractRule {
  return {
    kind: 'contract',
    run(report, context) {
      const lapsed: Operation[] = [];
      let concerned = 0;
      overOperations((operation) => {
        const kept = keeps(operation);
        if (kept !== undefined) concerned += 1;
        if (kept === false) lapsed.push(operation);
      }).run(report, context);
      if (lapsed.length > 1 && lapsed.length / concerned > 1 - ADOPTED) {
        const { node } = context.contract.document;
        report(
          node.child('paths') ?? node,
          ...absence(`${lapsed.length} of ${concerned} operations`),
        );
      } else {
        for (const operation of lapsed) report(operation.node, ...lapse(operation));
      }
    },
  };
}
