/**
 * Places around a handler, the outermost first. The order is the convention `middleware/order`: a request
 * gets its id before it is logged, its quota before its credential is checked, and is parsed only once it is
 * allowed in; what shapes answers stands outside of what may fail.
 */
export const SLOTS = [
  'trace',
  'log',
  'cors',
  'shape',
  'page',
  'error-details',
  'error-code',
  'error-status',
  'catch',
  'rate-limit',
  'authenticate',
  'authorize',
  'parse',
  'normalize',
  'validate',
  'idempotency',
  'window',
  'handle',
] as const;

export type Slot = (typeof SLOTS)[number];
