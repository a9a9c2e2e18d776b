import type { LibraryRequest } from './library-request.ts';
import type { Message } from './message.ts';
import { ORIGIN } from './preflight.ts';
import type { Reply } from './reply.ts';

/** The envelope around a reply, and the headers that every answer has. */
export function write(reply: Reply, { requestId, headers }: LibraryRequest): Message {
  const { status, data, meta, error } = reply;
  const isEmpty = status === 204 || status === 304;
  const body =
    error === undefined
      ? { data, error: null, meta }
      : { data: null, error, meta: { request_id: requestId } };
  const text = isEmpty ? '' : JSON.stringify(body);
  const size = String(Buffer.byteLength(text));
  return {
    status,
    text,
    headers: {
      'x-request-id': requestId,
      'x-content-type-options': 'nosniff',
      ...(headers.origin === ORIGIN
        ? { 'access-control-allow-origin': ORIGIN, vary: 'Origin' }
        : {}),
      ...reply.headers,
      ...(isEmpty ? {} : { 'content-type': 'application/json', 'content-length': size }),
    },
  };
}
