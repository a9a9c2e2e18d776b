/** What a step changes of an operation's types in the generated client. */
export interface ClientEffects {
  /** Where the result, and the facts beside it, are in the body of a success: callers get them unwrapped. */
  readonly unwrap?: { readonly data: string; readonly meta: string };
  /** A header parameter the step fills in, and the option by which a caller may still set it. */
  readonly header?: { readonly name: string; readonly option: string };
  /** The collection can be walked: the client gets an iterator. */
  readonly walk?: true;
  /** Security schemes whose credentials the step asks for. */
  readonly schemes?: readonly string[];
  /** Codes that an error of the operation may carry. */
  readonly codes?: readonly string[];
  /** Kinds of error that the step can tell apart. */
  readonly kinds?: readonly string[];
}
