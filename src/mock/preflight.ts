import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';
import type { MockAnswer } from './mock-answer.ts';
import { originAccess } from './origin-access.ts';

/** Answers OPTIONS on a path that declares none: what a browser asks before it calls another origin. */
export function preflight({ headers }: ApiRequest, methods: readonly string[]): MockAnswer {
  const allow = [...methods, 'OPTIONS'].join(', ');
  const wanted = headers['access-control-request-headers'];
  return {
    status: 204,
    headers: {
      allow,
      ...originAccess(headers['origin']),
      'access-control-allow-methods': allow,
      vary: 'Origin, Access-Control-Request-Headers',
      ...(wanted === undefined ? {} : { 'access-control-allow-headers': wanted }),
      'access-control-max-age': '60',
    },
    body: undefined,
  };
}
