import type { Accusation } from './accusation.ts';

/** What one run against one library came to. */
export interface BenchRun {
  /** Everything the library was accused of, by a text that is the same for the same thing in each run. */
  readonly accusations: ReadonlyMap<string, Accusation>;
  /** Names of the checks that had something to judge, where a tool tells. */
  readonly checks: ReadonlySet<string>;
  readonly requests: number;
  readonly seconds: number;
  /** CPU seconds. */
  readonly cpu: number;
}
