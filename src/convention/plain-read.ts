import type { Operation } from '../contract/index.ts';
import type { Call } from './call.ts';

/** A call by the same caller as another one, with nothing but its path. */
export function plainRead(operation: Operation, path: Call['path'], { credentials }: Call): Call {
  const nothing = { query: {}, header: {}, cookie: {}, body: undefined, mediaType: undefined };
  return { operation, path, credentials, ...nothing };
}
