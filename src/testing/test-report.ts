import type { CheckOutcome } from './check-outcome.ts';
import type { Finding } from './finding.ts';
import type { OperationCoverage } from './operation-coverage.ts';

/** What a run of the checks found. */
export interface TestReport {
  /** Title of the contract. */
  readonly title: string;
  readonly url: string;
  readonly seed: number;
  /** Worst first; one per cause. */
  readonly findings: readonly Finding[];
  /** Every check at every operation, those that do not apply with their reason. */
  readonly outcomes: readonly CheckOutcome[];
  readonly operations: readonly OperationCoverage[];
  /** Requests sent, those that only prepared others included. */
  readonly requests: number;
  readonly milliseconds: number;
}
