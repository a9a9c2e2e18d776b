import type { ApiRequest } from './exchange.ts';
import type { Principal } from './principal.ts';

/** What a handler may know of a request besides its input. */
export interface Context<Caller extends Principal | undefined = Principal | undefined> {
  /** Who is calling; `undefined` where nobody had to say. */
  readonly principal: Caller;
  /** For logs, and to pass on to other services. */
  readonly requestId: string | undefined;
  readonly request: ApiRequest;
}
