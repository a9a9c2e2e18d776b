import { fieldName } from '../../../src/contract/index.ts';
import { defineClient } from '../../../src/convention/index.ts';
import { readPage } from './client.runtime.ts';

export default defineClient({
  slot: 'page',
  step: readPage,
  config(operation) {
    if (operation.pagination === undefined) return undefined;
    const meta = operation.success?.json?.schema?.property('meta');
    const perPage = fieldName(meta, 'per_page');
    const nextCursor = fieldName(meta, 'next_cursor');
    const isPage = ['total', 'page', perPage, nextCursor].some(
      (key) => meta?.property(key) !== undefined,
    );
    return isPage ? { seat: 'meta', perPage, nextCursor } : undefined;
  },
});
