/** Places around `fetch` in a client, the outermost first: a retry repeats what stands inside of it. */
export const CLIENT_SLOTS = [
  'result',
  'error',
  'key',
  'retry',
  'authenticate',
  'trace',
  'send',
] as const;

export type ClientSlot = (typeof CLIENT_SLOTS)[number];
