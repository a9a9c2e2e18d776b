/** What a run would send. */
export interface TestPlan {
  /** Title of the contract. */
  readonly title: string;
  readonly url: string;
  readonly seed: number;
  readonly operations: readonly PlannedOperation[];
}

export interface PlannedOperation {
  /** Operation id. */
  readonly operation: string;
  /** `POST /api/v1/orders`: the method, and the path as the contract has it. */
  readonly endpoint: string;
  /**
   * How many calls of which kind: for the checks of answers `edge`, `valid`, `invalid`, `missing` (of something that
   * does not exist), `anonymous` and `impostor`; and by its id for each check that makes calls of its own.
   */
  readonly calls: Readonly<Record<string, number>>;
  /** Why none can be made. */
  readonly reason?: string;
}
