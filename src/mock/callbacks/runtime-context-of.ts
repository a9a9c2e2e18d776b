import { matchPath } from '../../../templates/server-express/runtime/match-path.ts';
import { decodePercent } from '../../shared/decode-percent.ts';
import type { RuntimeContext } from '../../contract/index.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';

/** An exchange as runtime expressions see it. */
export function runtimeContextOf(
  { request, requestBody, answer }: TrafficEntry,
  template: string,
): RuntimeContext {
  const url = `http://${request.headers['host'] ?? 'localhost'}${request.url}`;
  const [path = '', ...query] = request.url.split('?');
  const values = Object.entries(matchPath(template)(path) ?? {});
  const answered = answer.body instanceof ReadableStream ? undefined : answer.body;
  return {
    url,
    method: request.method,
    statusCode: answer.status,
    request: {
      headers: request.headers,
      query: new URLSearchParams(query.join('?')),
      path: Object.fromEntries(values.map(([name, value]) => [name, decodePercent(value)])),
      body: parseBody(requestBody, request.headers['content-type']),
    },
    response: {
      headers: answer.headers,
      body: parseBody(answered, answer.headers['content-type']),
    },
  };
}

function parseBody(body: string | Uint8Array | undefined, type = ''): unknown {
  if (body === undefined) return undefined;
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  if (!/[/+]json\b/i.test(type)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
