/** What one run against one library came to. */
export interface BenchRun {
  /**
   * Everything the library was accused of, the same text for the same thing in each run, and the name of the
   * check that does.
   */
  readonly accusations: ReadonlyMap<string, string>;
  /** Names of the checks that had something to judge, where a tool tells. */
  readonly checks: ReadonlySet<string>;
  readonly requests: number;
  readonly seconds: number;
  /** CPU seconds. */
  readonly cpu: number;
}
