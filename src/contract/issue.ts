/** One way in which a value breaks its schema. */
export interface Issue {
  /** RFC 6901 pointer to the value; for a missing property, to where it should be. */
  readonly pointer: string;
  /** The JSON Schema keyword that is broken. */
  readonly keyword: string;
  /** What is wrong, without a subject: `must be string`. */
  readonly message: string;
}
