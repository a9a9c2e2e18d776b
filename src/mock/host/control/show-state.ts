import { takeSnapshot } from '../../state/take-snapshot.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';
import { storeOf } from '../store-of.ts';

/** `GET /__specwright/state`: the items of the session, by collection. */
export const showState: ControlEndpoint = ({ mock, session }) =>
  jsonAnswer(takeSnapshot(storeOf(mock, session), session.state));
