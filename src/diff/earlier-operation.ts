import type { Contract, Operation } from '../contract/index.ts';
import { perPart } from '../shared/per-part.ts';
import { pairOperations } from './pair-operations.ts';

/** What an operation was in the earlier contract; `undefined` where it is new, or no earlier contract is named. */
export function earlierOperation(operation: Operation, contract: Contract): Operation | undefined {
  const { earlier } = contract;
  return earlier === undefined ? undefined : twinsOf(earlier)(contract).get(operation);
}

const twinsOf = perPart((earlier: Contract) =>
  perPart((contract: Contract): ReadonlyMap<Operation, Operation> => {
    const { matched } = pairOperations(earlier.operations, contract.operations);
    return new Map(matched.map(([was, is]) => [is, was]));
  }),
);
