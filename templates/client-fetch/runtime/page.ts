/** Where a page of a collection stands in the whole. */
export interface Page {
  /** How many items the whole collection has; `null` where the server does not count them. */
  readonly total: number | null;
  /** Number of this page, from 1; `null` where the collection is walked by cursor. */
  readonly page: number | null;
  /** How many items a page holds at most. */
  readonly perPage: number | null;
  /** Opaque position of the next page; `null` on the last one, or where pages are numbered. */
  readonly nextCursor: string | null;
}
