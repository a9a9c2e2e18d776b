import type { ControlEndpoint } from '../control-call.ts';

/** `DELETE /__specwright/state`: the session begins anew, without its scenario. */
export const resetState: ControlEndpoint = ({ mock, session }) => {
  mock.sessions.reset(session.name);
  return { status: 204, headers: {}, body: undefined };
};
