import type { IncomingMessage } from 'node:http';
import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';
import { readIncoming } from './read-incoming.ts';

/** A request of Node's server in our terms. */
export function incomingRequest(incoming: IncomingMessage): ApiRequest {
  const { method = 'GET', url = '/', headers, socket } = incoming;
  const cookies = headers['set-cookie'];
  // Node has joined all others.
  const joined = cookies === undefined ? headers : { ...headers, 'set-cookie': cookies.join(', ') };
  return {
    method,
    url: url.startsWith('/') ? url : originForm(url),
    headers: joined as ApiRequest['headers'],
    ip: socket.remoteAddress ?? '',
    read: (limit) => readIncoming(incoming, limit),
  };
}

/** Proxies send the whole URL (RFC 9112, section 3.2.2). */
function originForm(url: string): string {
  if (!URL.canParse(url)) return '/';
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
