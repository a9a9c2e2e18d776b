import type { Operation } from '../../contract/index.ts';

/** Circumstances of a write. */
export interface Write {
  readonly operation: Operation;
  /** By its fields, wherever in it they were sent. */
  readonly body: unknown;
  /** Of the body, as the contract names it. */
  readonly mediaType: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Who writes: the value of the property that `x-owner` names. */
  readonly owner: string | undefined;
}
