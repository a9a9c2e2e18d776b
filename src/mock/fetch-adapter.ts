import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';
import type { MockAnswer } from './mock-answer.ts';
import { readBody } from './read-body.ts';

/** Lets something that answers our requests answer those of the Fetch API. */
export function toFetch(
  answer: (request: ApiRequest) => Promise<MockAnswer>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { body } = request;
    const url = new URL(request.url);
    const sent = Object.fromEntries(request.headers);
    // The length is not among the headers until the request is sent.
    const length =
      body === null || 'content-length' in sent ? {} : { 'transfer-encoding': 'chunked' };
    const {
      status,
      headers,
      body: written,
    } = await answer({
      method: request.method,
      url: `${url.pathname}${url.search}`,
      headers: { ...sent, ...length },
      ip: '127.0.0.1',
      read: body === null ? undefined : (limit) => readBody(body, limit),
    });
    const isEmpty = written === undefined || status === 204 || status === 304;
    return new Response(isEmpty ? null : (written as BodyInit), { status, headers });
  };
}
