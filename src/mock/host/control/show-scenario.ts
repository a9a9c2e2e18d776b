import type { ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `GET /__specwright/scenario`: what the session plays, and what it could. */
export const showScenario: ControlEndpoint = ({ mock, session }) =>
  jsonAnswer({ name: session.scenario ?? null, known: mock.scenarios.names });
