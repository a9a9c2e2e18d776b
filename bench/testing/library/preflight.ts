import type { LibraryRequest } from './library-request.ts';
import type { Reply } from './reply.ts';

/** The one site that may call from a browser. */
export const ORIGIN = 'https://library.example.com';

/** The answer to a browser that asks whether it may. */
export function preflight({ method, headers }: LibraryRequest): Reply | undefined {
  const wanted = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || headers.origin !== ORIGIN || wanted === undefined) return undefined;
  return { status: 204, headers: { 'access-control-allow-methods': wanted } };
}
