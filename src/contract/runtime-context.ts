/** A message as runtime expressions see it. */
export interface RuntimeMessage {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The parsed body. */
  readonly body: unknown;
}

/** An exchange of messages as runtime expressions see it (OpenAPI 3.1, section 4.8.20.4). */
export interface RuntimeContext {
  /** The whole URL. */
  readonly url: string;
  readonly method: string;
  readonly statusCode: number;
  readonly request: RuntimeMessage & {
    readonly query: URLSearchParams;
    readonly path: Readonly<Record<string, string>>;
  };
  readonly response: RuntimeMessage;
}
