/** Where a page of a collection stands in the whole. */
export interface Page {
  /** How many items the whole collection has; `null` when counting is too expensive. */
  readonly total: number | null;
  /** Number of this page, from 1; `null` when the collection is walked by cursor. */
  readonly page: number | null;
  /** Opaque position of the next page; `null` on the last one, or when pages are numbered. */
  readonly nextCursor: string | null;
}
