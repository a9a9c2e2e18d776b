import { Problem } from '../../../../templates/server-express/runtime/problem.ts';
import type { TrafficEntry } from '../../traffic/traffic-entry.ts';
import { showEntry } from '../../traffic/show-entry.ts';
import type { ControlCall, ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';
import { followRequests } from './follow-requests.ts';

const USUAL_LIMIT = 100;

/**
 * `GET /__specwright/requests`: the last requests, the newest first, or each as it is answered where the caller
 * accepts server-sent events. `?session=`, `?operation=`, `?kind=` and `?limit=` choose among them.
 */
export const requests: ControlEndpoint = (call) => {
  const chosen = (entry: TrafficEntry): boolean => isChosen(entry, call);
  if (call.headers['accept']?.includes('text/event-stream') === true) {
    return followRequests(call, chosen);
  }
  const limit = Number(call.query.get('limit') ?? USUAL_LIMIT);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new Problem('invalid', 'The query parameter `limit` must be a number from 1.');
  }
  const found = call.traffic.entries.filter(chosen).slice(-limit).toReversed();
  return jsonAnswer(found.map((entry) => showEntry(entry, call.origin)));
};

function isChosen({ kind, session, answer }: TrafficEntry, { query }: ControlCall): boolean {
  const [wantedSession, operation] = [query.get('session'), query.get('operation')];
  const wantedKind = query.get('kind');
  return (
    (wantedKind === null || kind === wantedKind) &&
    (wantedSession === null || session === wantedSession) &&
    (operation === null || answer.about?.operationId === operation)
  );
}
