import type { OperationInfo } from './operation-info.ts';
import type { Page } from './page.ts';

/** A call on its way out. Steps may replace parts of it for the steps inside. */
export interface ClientRequest {
  readonly operation: OperationInfo;
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
  /** What the contract lets an error say; filled for statuses other than 2xx alone. */
  readonly problem?: ClientProblem | undefined;
  /** The id under which the server logged the request. */
  readonly requestId?: string | undefined;
  /** Where the body stands in the collection it is a page of. */
  readonly page?: Page | undefined;
  /** Where the next page is; `undefined` on the last one. */
  readonly next?: URL | undefined;
}

/** The contract's side of an error. */
export interface ClientProblem {
  readonly code?: string | undefined;
  readonly kind?: string | undefined;
  readonly message?: string | undefined;
  readonly details?: readonly { readonly field: string; readonly issue: string }[] | undefined;
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
  /** Milliseconds since the epoch. */
  readonly now: () => number;
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
