import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';
import { addVary } from './add-vary.ts';
import type { MockAnswer } from './mock-answer.ts';
import { originAccess } from './origin-access.ts';

/** Lets pages of other origins read an answer, all its headers included. */
export function allowOrigin({ headers }: ApiRequest, answer: MockAnswer): MockAnswer {
  const { origin } = headers;
  // A real API that lets this page in may let it send credentials, which `*` does not.
  const isAllowed = answer.headers['access-control-allow-origin'] === origin;
  if (origin === undefined || isAllowed) return answer;
  const exposed = Object.keys(answer.headers).join(', ');
  return {
    ...answer,
    headers: {
      ...addVary(answer.headers, ['Origin']),
      ...originAccess(origin),
      'access-control-expose-headers': exposed,
    },
  };
}
