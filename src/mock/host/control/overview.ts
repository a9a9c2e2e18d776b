import { jsonAnswer } from '../json-answer.ts';
import type { ControlEndpoint } from '../control-call.ts';

/** `GET /__specwright`: what is served. */
export const overview: ControlEndpoint = ({ live, mock, session, origin }) =>
  jsonAnswer({
    title: mock.contract.title,
    version: mock.contract.version,
    origin,
    edition: live.edition,
    session: { name: session.name, scenario: session.scenario ?? null },
    sessions: mock.sessions.names,
    scenarios: mock.scenarios.names,
    operations: mock.routes,
  });
