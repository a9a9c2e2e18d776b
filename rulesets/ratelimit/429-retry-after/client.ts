import type { Operation } from '../../../src/contract/index.ts';
import { defineClient } from '../../../src/convention/index.ts';
import { retryAfter } from './client.runtime.ts';

/** RFC 9110, section 9.2.2: the effect of several such requests is that of one. */
const IDEMPOTENT = new Set(['get', 'head', 'options', 'trace', 'put', 'delete']);

export default defineClient({
  slot: 'retry',
  step: retryAfter,
  config(operation: Operation) {
    if (IDEMPOTENT.has(operation.method)) return { key: null };
    const key = operation.idempotency?.header.toLowerCase();
    return key === undefined ? undefined : { key };
  },
});
