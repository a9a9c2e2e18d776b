/** For how long, and by whom, answers may be kept, from `x-cache`. */
export interface CachePolicy {
  /** Seconds for which a copy is fresh. */
  readonly ttl: number;
  readonly scope: string | undefined;
  /** Seconds for which a stale copy may be used while it is renewed (RFC 5861). */
  readonly swr: number | undefined;
}
