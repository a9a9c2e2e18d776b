/** How a collection is walked. Names are those of query parameters. */
export interface Pagination {
  readonly mode: 'cursor' | 'page' | 'offset';
  readonly cursor?: string;
  readonly page?: string;
  readonly offset?: string;
  readonly size?: string;
  /** Where the items are in the response body: `['data']`, or `[]` for a bare array. */
  readonly items: readonly string[];
}
