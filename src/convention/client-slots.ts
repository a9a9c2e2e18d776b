/**
 * Places around `fetch` in a client, the outermost first: a retry repeats what stands inside of it, and what
 * reads a body stands inside of `result`, which unwraps it.
 */
export const CLIENT_SLOTS = [
  'trace',
  'result',
  'walk',
  'page',
  'error',
  'key',
  'retry',
  'authenticate',
  'send',
] as const;

export type ClientSlot = (typeof CLIENT_SLOTS)[number];
