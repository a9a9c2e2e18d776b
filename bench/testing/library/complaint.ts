/** One clause of the contract that a request breaks. */
export interface Complaint {
  /** Operation id. */
  readonly operation: string;
  readonly in: 'path' | 'query' | 'header' | 'body';
  /** RFC 6901: `/title`, `/per_page`; empty for the whole body. */
  readonly pointer: string;
  /** The JSON Schema keyword. */
  readonly keyword: string;
  readonly message: string;
  /** What was sent there; `undefined` where it is missing. */
  readonly value: unknown;
}
