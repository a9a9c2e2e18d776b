import type { Operation } from '../contract/index.ts';
import type { ContractRule, PartLook } from './lint-rule.ts';
import { operationsOf } from './operations-of.ts';
import { overFound } from './over-found.ts';

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

/** An operation that should do it. */
interface Kept {
  readonly operation: Operation;
  readonly isKept: boolean;
}

/** Below this share of operations nobody has taken up the practice yet. */
const ADOPTED = 0.1;

/**
 * A lint rule about a practice. Where hardly any operation keeps it, that is said once, of the whole: a
 * thousand findings would say no more.
 */
export function overPractice({ keeps, lapse, absence }: Practice): ContractRule {
  const look: PartLook<Kept> = {
    partsOf: operationsOf,
    find(operation: Operation) {
      const isKept = keeps(operation);
      return isKept === undefined ? [] : [{ operation, isKept }];
    },
  };
  return overFound([look], (concerned, report, { contract }) => {
    const lapsed = concerned.filter(({ isKept }) => !isKept);
    if (lapsed.length > 1 && lapsed.length / concerned.length > 1 - ADOPTED) {
      const { node } = contract.document;
      report(
        node.child('paths') ?? node,
        ...absence(`${lapsed.length} of ${concerned.length} operations`),
      );
    } else {
      for (const { operation } of lapsed) report(operation.node, ...lapse(operation));
    }
  });
}
