import type { Answer } from '../../../convention/index.ts';

/** Statuses of a server that works but will not or cannot yet. */
const HONEST = new Set([501, 503]);

/** Whether the server itself went wrong. */
export function hasFailed({ status }: Answer): boolean {
  return status >= 500 && !HONEST.has(status);
}
