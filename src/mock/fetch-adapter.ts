import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';
import type { MockAnswer } from './mock-answer.ts';
import { readBody } from './read-body.ts';

/** Lets something that answers our requests answer those of the Fetch API. */
export function toFetch(
  answer: (request: ApiRequest) => Promise<MockAnswer>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const hasBody = request.body !== null && !/^(?:GET|HEAD)$/.test(request.method);
    const url = new URL(request.url);
    const sent = Object.fromEntries(request.headers);
    // The length is not among the headers until the request is sent.
    const length = !hasBody || 'content-length' in sent ? {} : { 'transfer-encoding': 'chunked' };
    const written = await answer({
      method: request.method,
      url: `${url.pathname}${url.search}`,
      headers: { ...sent, ...length },
      ip: '127.0.0.1',
      read: hasBody ? (limit) => readBody(request, limit) : undefined,
    });
    return toResponse(written);
  };
}

function toResponse({ status, headers: fields, cookies, body, disruption }: MockAnswer): Response {
  if (disruption === 'abort') return Response.error();
  const headers = new Headers(fields);
  if (cookies !== undefined) headers.delete('set-cookie');
  for (const cookie of cookies ?? []) headers.append('set-cookie', cookie);
  const isEmpty = body === undefined || status === 204 || status === 304;
  if (isEmpty) return new Response(null, { status, headers });
  const isCut = disruption === 'truncate' && !(body instanceof ReadableStream);
  return new Response(isCut ? half(body) : (body as BodyInit), { status, headers });
}

/** The first half of a body, after which the connection is lost. */
function half(body: string | Uint8Array): ReadableStream<Uint8Array> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.byteLength >> 1));
    },
    pull(controller) {
      controller.error(new TypeError('The connection was lost.'));
    },
  });
}
