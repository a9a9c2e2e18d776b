import { fieldName } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
import { pageMeta } from './server.runtime.ts';

export default defineServer({
  slot: 'page',
  step: pageMeta,
  config(operation) {
    const { pagination } = operation;
    if (pagination === undefined) return undefined;
    const meta = operation.success?.json?.schema?.property('meta');
    if (meta === undefined) return undefined;
    const names = {
      perPage: fieldName(meta, 'per_page'),
      nextCursor: fieldName(meta, 'next_cursor'),
    };
    const { size } = pagination;
    if (size === undefined) return { defaultSize: null, ...names };
    const value = operation.parameter('query', size)?.schema?.keyword('default');
    return { size, defaultSize: typeof value === 'number' ? value : null, ...names };
  },
});
