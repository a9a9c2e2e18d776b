import type { Operation, RuntimeContext } from '../../contract/index.ts';
import type { Mock } from '../mock.ts';
import type { Role } from '../state/resource-roles.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';
import type { EventFacts } from './event-facts.ts';
import { exchangeFacts } from './exchange-facts.ts';
import { runtimeContextOf } from './runtime-context-of.ts';

/** An exchange that may set messages off. */
export interface Occasion {
  readonly operation: Operation;
  readonly role: Role | undefined;
  readonly context: RuntimeContext;
  readonly facts: EventFacts;
  readonly session: string;
  /** How many messages of mocks have led to it. */
  readonly hops: number;
}

/** What a request was to its operation. */
export function occasionOf(entry: TrafficEntry, operation: Operation, mock: Mock): Occasion {
  const route = mock.routes.find(({ operationId }) => operationId === operation.id);
  const role = mock.roles.of(operation);
  const context = runtimeContextOf(entry, route?.path ?? operation.path.text);
  const facts = exchangeFacts(operation, role, context);
  const hops = Number(entry.request.headers['specwright-hops'] ?? 0) || 0;
  return { operation, role, context, facts, session: entry.session, hops };
}
