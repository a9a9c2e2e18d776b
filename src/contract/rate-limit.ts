/** The quota of an operation, from `x-rate-limit`. Operations with the same policy share one quota. */
export interface RateLimit {
  readonly policy: string;
  /** Requests per window. */
  readonly limit: number;
  /** Seconds. */
  readonly window: number;
  readonly key: readonly string[];
}
