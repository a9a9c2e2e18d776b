import type { Issue } from '../../templates/server-express/runtime/issue.ts';
import type { Disruption } from './scenario/behaviour.ts';

/** An answer ready to be sent. */
export interface MockAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Values of `Set-Cookie` where there may be several, which cannot be joined (RFC 6265, section 3). */
  readonly cookies?: readonly string[] | undefined;
  /** A stream is sent as it comes. */
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | undefined;
  /** How it fails to arrive. */
  readonly disruption?: Disruption | undefined;
  /** What there is to know of it, for whoever watches. */
  readonly about?: AnswerFacts | undefined;
}

export interface AnswerFacts {
  /** `undefined` where the request matches no operation. */
  readonly operationId?: string | undefined;
  /** How the request broke the contract. */
  readonly issues: readonly Issue[];
  /** How the answer does. */
  readonly violations: readonly string[];
}
