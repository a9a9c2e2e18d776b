/** One way in which a request breaks the contract. */
export interface Issue {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** RFC 6901 pointer to the value within its location: `/per_page`, `/lines/0/quantity`. */
  readonly pointer: string;
  /** The JSON Schema keyword that is broken. */
  readonly keyword: string;
  /** What is wrong, without a subject: `must be string`. */
  readonly message: string;
}
