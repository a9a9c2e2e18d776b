import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import type { MockAnswer } from '../mock-answer.ts';

/** A request that was answered, or one that the mock has sent. */
export interface TrafficEntry {
  /** Counts up from 1. */
  readonly id: number;
  /** What the mock sends by itself is a callback; its URL is a whole one, its status 0 where nobody answered. */
  readonly kind: 'request' | 'callback';
  /** Milliseconds since the epoch, when the request arrived. */
  readonly time: number;
  readonly milliseconds: number;
  readonly session: string;
  readonly request: Pick<ApiRequest, 'method' | 'url' | 'headers'>;
  /** As far as it was read. */
  readonly requestBody: Uint8Array | undefined;
  readonly answer: MockAnswer;
}
