/** What a single call may set besides its parameters. */
export interface CallOptions {
  /** Cancels the call, also while it waits to be repeated. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds one attempt may take; the client's `timeout` unless given. */
  readonly timeout?: number | undefined;
  /** Further headers, over those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
