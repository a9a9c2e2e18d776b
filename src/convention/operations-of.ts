import type { Contract, Operation } from '../contract/index.ts';

/** One function for all rules, which tells that they look at the same parts. */
export function operationsOf({ operations }: Contract): readonly Operation[] {
  return operations;
}
