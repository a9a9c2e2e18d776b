import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Mock } from '../mock.ts';
import type { Session } from '../session/session.ts';
import type { ResourceStore } from '../state/resource-store.ts';

/** @throws {Problem} conflict, when the mock remembers nothing */
export function storeOf(mock: Mock, session: Session): ResourceStore {
  const store = mock.storeOf(session);
  if (store !== undefined) return store;
  const message = 'The mock remembers nothing. Start it without `--stateless` to have a state.';
  throw new Problem('conflict', message);
}
