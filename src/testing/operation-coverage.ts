/** Something that the contract declares, and how often it was seen. */
export interface Coverage {
  readonly name: string;
  readonly seen: number;
}

/** What was asked of an operation, and how it answered. */
export interface OperationCoverage {
  /** Operation id. */
  readonly operation: string;
  /** `POST /api/v1/orders`: the method, and the path as the contract has it. */
  readonly endpoint: string;
  /** How often each status came back. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Whether a call that obeys the contract was answered 2xx or 3xx. */
  readonly reached: boolean;
  /** Why it was not reached, and what to do. */
  readonly reason?: string;
  /** The responses that the contract declares, `4XX` and `default` among them. */
  readonly responses: readonly Coverage[];
  /** The error codes that the contract declares. */
  readonly codes: readonly Coverage[];
  /** The parameters, as `query page`, and how many calls had them. */
  readonly parameters: readonly Coverage[];
  /** The branches of the body's schema, and how many bodies that were accepted took them. */
  readonly branches: readonly Coverage[];
}
