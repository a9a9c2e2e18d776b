/** A call on its way out. Steps may replace parts of it for the steps inside. */
export interface ClientRequest {
  readonly operation: { readonly id: string; readonly method: string; readonly path: string };
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value, a string, bytes or form data; `undefined` for no body. */
  readonly body: unknown;
  readonly mediaType: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** An answer on its way in. */
export interface ClientResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; steps may unwrap it. */
  readonly body: unknown;
  /** Facts beside the body, where the contract has a place for them. */
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
}

/** One layer around `fetch`. */
export type ClientStep = (
  request: ClientRequest,
  next: (request: ClientRequest) => Promise<ClientResponse>,
) => Promise<ClientResponse>;

/** What a step may need from whoever makes the client. */
export interface ClientEnvironment {
  /** A fresh unguessable id. */
  readonly randomId: () => string;
  /** Waits, or rejects when the signal aborts first. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** A number from 0 to 1, for jitter. */
  readonly random: () => number;
  /** The credential to present under a security scheme, if the caller has one. */
  readonly credential: (
    scheme: string,
    options: { readonly fresh: boolean },
  ) => Promise<string | undefined>;
}

/** Makes a step: the outer function runs once per client, the inner one once per operation. */
export type ClientStepFactory<Config> = (
  environment: ClientEnvironment,
) => (config: Config) => ClientStep;
