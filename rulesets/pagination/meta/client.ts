import { defineClient } from '../../../src/convention/index.ts';
import { readPage } from './client.runtime.ts';

export default defineClient({
  slot: 'page',
  step: readPage,
  config(operation) {
    if (operation.pagination === undefined) return undefined;
    const meta = operation.success?.json?.schema?.property('meta');
    const keys = ['total', 'page', 'per_page', 'next_cursor'];
    return keys.some((key) => meta?.property(key) !== undefined) ? { seat: 'meta' } : undefined;
  },
});
