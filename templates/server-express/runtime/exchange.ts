import type { Input } from './input.ts';
import type { OperationInfo } from './operation-info.ts';
import type { Principal } from './principal.ts';

/** The request as it arrived. */
export interface ApiRequest {
  /** Upper case. */
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** By lower-case name; repeated fields joined with `, ` (RFC 9110, section 5.2). */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly ip: string;
  /** Reads the body, once; `undefined` when it has more bytes than the limit. Left out where there is none. */
  readonly read?: ((limit: number) => Promise<Uint8Array | undefined>) | undefined;
}

/** One request on its way through the steps; each step may add what it learns. */
export interface Exchange {
  readonly operation: OperationInfo;
  readonly request: ApiRequest;
  /** Empty until the request has been decoded. */
  input: Input;
  principal: Principal | undefined;
  requestId: string | undefined;
}
