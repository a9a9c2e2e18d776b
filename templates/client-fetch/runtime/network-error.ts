import type { ClientRequest } from './client-step.ts';

/** No usable answer came: the server was not reached, took too long, or broke off. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  /** Id of the operation that was called. */
  readonly operation: string;
  /** Whether the `timeout` of the client or the call ran out. */
  readonly isTimeout: boolean;

  constructor({ operation, url }: ClientRequest, what: string, cause: unknown) {
    super(`${operation.id} (${operation.method} ${url.origin}${url.pathname}) ${what}`, { cause });
    this.operation = operation.id;
    this.isTimeout = cause instanceof DOMException && cause.name === 'TimeoutError';
  }
}
