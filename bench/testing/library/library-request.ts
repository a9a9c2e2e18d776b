import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '../../../src/contract/index.ts';

/** A request as it came in. */
export interface LibraryRequest {
  readonly method: string;
  /** With the base path, percent-encoded. */
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** Absent where the contract has none. HEAD is answered by the operation of GET. */
  readonly operation: Operation | undefined;
  readonly requestId: string;
}
