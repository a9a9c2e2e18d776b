import type { Contract } from '../contract/index.ts';
import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';
import type { MockAnswer } from './mock-answer.ts';
import type { Scenarios } from './scenario/scenarios.ts';
import type { Session } from './session/session.ts';
import type { Sessions } from './session/sessions.ts';
import type { ResourceStore } from './state/resource-store.ts';
import type { ResourceRoles } from './state/resource-roles.ts';

/** Where an operation is mounted. */
export interface MockRoute {
  readonly operationId: string;
  /** Upper case. */
  readonly method: string;
  /** Path template with its prefix: `/api/v1/orders/{order_id}`. */
  readonly path: string;
}

/** A contract that answers requests. */
export interface Mock {
  readonly contract: Contract;
  readonly routes: readonly MockRoute[];
  readonly roles: ResourceRoles;
  readonly scenarios: Scenarios;
  readonly sessions: Sessions;
  /** The rows of a session; `undefined` where nothing is remembered. */
  readonly storeOf: (session: Session) => ResourceStore | undefined;
  /** Whether the contract has the path of a request, whatever the method. */
  readonly covers: (request: Pick<ApiRequest, 'method' | 'url'>) => boolean;
  /** Answers a request. Never rejects: what goes wrong is an answer too. */
  readonly answer: (request: ApiRequest) => Promise<MockAnswer>;
  /** The same in terms of the Fetch API. */
  readonly fetch: (request: Request) => Promise<Response>;
}
