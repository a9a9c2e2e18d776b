import type { Contract, Operation } from '../contract/index.ts';
import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';
import type { MockAnswer } from './mock-answer.ts';
import type { Session } from './session/session.ts';

/** A call that may have its answer from elsewhere. */
export interface ElsewhereCall {
  readonly operation: Operation;
  /** Path template as it is served, prefix included. */
  readonly path: string;
  readonly prefix: string;
  /** Its body can be read more than once. */
  readonly request: ApiRequest;
  readonly session: Session;
}

/**
 * Something that answers in the mock's place: a recording, a real API. `undefined` where it has no answer.
 *
 * @throws {UpstreamError} when it should have one and has not
 */
export type Elsewhere = (call: ElsewhereCall) => Promise<MockAnswer | undefined>;

/** Makes it for a contract. It is handed to a mock, since it needs what only Node has. */
export type FindElsewhere = (
  contract: Contract,
  report: (message: string) => void,
) => Elsewhere | undefined;
