import type { Reason } from './reason.ts';

/** What was found of two schemas, and of the parts of their values. Recursive schemas lead back here. */
export interface Pair {
  readonly reasons: Reason[];
  readonly parts: Pair[];
}
