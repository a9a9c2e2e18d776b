/** One of several parts of the work. */
export interface Shard {
  /** From 1 on. */
  readonly index: number;
  readonly count: number;
}
