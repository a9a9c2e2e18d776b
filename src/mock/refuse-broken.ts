import type { Duplex } from 'node:stream';
import { http } from './node-http.ts';

/** What Node's parser calls them; whatever else is wrong is a bad request. */
const STATUSES: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what cannot be read as HTTP, or comes too slowly, and closes the connection.
 *
 * @returns what was wrong, for the log; `undefined` where the client is gone
 */
export function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): string | undefined {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return undefined;
  }
  const status = STATUSES[error.code ?? ''] ?? 400;
  const reason = http.STATUS_CODES[status] ?? '';
  const text = `The request could not be read: ${reason}.`;
  const head = `HTTP/1.1 ${status} ${reason}\r\ncontent-type: text/plain\r\ncontent-length: ${text.length}\r\nconnection: close`;
  socket.end(`${head}\r\n\r\n${text}`);
  return `A request was refused with ${status}: ${error.code ?? error.message}.`;
}
