import type { Request } from 'express';
import type { ApiRequest } from './exchange.ts';
import { Problem } from './problem.ts';

/** An Express request as the steps see it. */
export function toApiRequest(request: Request): ApiRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(headers),
    ip: request.ip ?? '',
    read: (limit) => readBody(request, limit),
  };
}

/**
 * Bytes of the body, or `undefined` beyond the limit. What is left is read and dropped, so that the caller
 * gets to see the answer; a broken connection ends in a problem nobody will see.
 */
function readBody(request: Request, limit: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size <= limit) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on('end', () => resolve(concatenate(chunks, size)));
    request.on('close', () => reject(new Problem('malformed', 'The body ended too early.')));
    request.on('error', reject);
  });
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
