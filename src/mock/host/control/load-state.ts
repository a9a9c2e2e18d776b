import { loadSnapshot } from '../../state/load-snapshot.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { storeOf } from '../store-of.ts';

/** `PUT /__specwright/state`: puts items in the place of those of the session. */
export const loadState: ControlEndpoint = ({ mock, session, body }) => {
  loadSnapshot(session.state, storeOf(mock, session).roles, body);
  return { status: 204, headers: {}, body: undefined };
};
