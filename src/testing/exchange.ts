import type { Answer } from '../convention/index.ts';
import type { WireRequest } from './call/wire-request.ts';

/** A request and what came back. */
export interface Exchange {
  readonly request: WireRequest;
  readonly answer: Answer;
  readonly milliseconds: number;
  /** When the answer was complete, in milliseconds since 1970. */
  readonly ended: number;
}
