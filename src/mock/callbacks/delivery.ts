/** One time that a message was sent. */
export interface Attempt {
  /** Of the answer, if there was one. */
  readonly status?: number;
  /** Why there was none. */
  readonly error?: string;
  readonly milliseconds: number;
}

/** What became of a callback or a webhook. */
export interface Delivery {
  readonly name: string;
  /** `null` where the contract's expression for it yields nothing. */
  readonly url: string | null;
  readonly attempts: readonly Attempt[];
  /** Whether the receiver has answered with a 2xx. */
  readonly delivered: boolean;
  /** Why it was not sent. */
  readonly problem: string | null;
}
