/** What was asked of an operation, and how it answered. */
export interface OperationCoverage {
  /** Operation id. */
  readonly operation: string;
  /** How often each status came back. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Whether a call that obeys the contract was answered 2xx or 3xx. */
  readonly reached: boolean;
  /** Why it was not reached, and what to do. */
  readonly reason?: string;
}
