/** What became of one check at one operation. */
export interface CheckOutcome {
  readonly check: string;
  /** Operation id. */
  readonly operation: string;
  /** `skipped`: it does not apply, or could not be decided; `reason` says which and why. */
  readonly status: 'passed' | 'failed' | 'skipped';
  /** Answers or calls that were judged. */
  readonly runs: number;
  readonly reason?: string;
}
