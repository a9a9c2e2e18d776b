import { defineServer } from '../../../src/convention/index.ts';
import { pageMeta } from './server.runtime.ts';

export default defineServer({
  slot: 'page',
  step: pageMeta,
  config(operation) {
    const { pagination } = operation;
    if (pagination === undefined) return undefined;
    if (operation.success?.json?.schema?.property('meta') === undefined) return undefined;
    const { size } = pagination;
    if (size === undefined) return { defaultSize: null };
    const value = operation.parameter('query', size)?.schema?.keyword('default');
    return { size, defaultSize: typeof value === 'number' ? value : null };
  },
});
