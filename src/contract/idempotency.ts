/** An operation that a client may safely repeat under one key (IETF draft `Idempotency-Key`). */
export interface Idempotency {
  /** The request header as declared, usually `Idempotency-Key`. */
  readonly header: string;
  readonly required: boolean;
  /** Seconds a key is remembered. */
  readonly ttl: number;
}
