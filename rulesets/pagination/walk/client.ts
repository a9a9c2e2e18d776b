import { fieldName, type Operation, type Pagination } from '../../../src/contract/index.ts';
import { cursorSeat, defineClient } from '../../../src/convention/index.ts';
import { walkPages, type WalkConfig } from './client.runtime.ts';

export default defineClient({
  slot: 'walk',
  step: walkPages,
  config: (operation) =>
    operation.pagination === undefined ? undefined : walk(operation, operation.pagination),
  effects: () => ({ walk: true }),
});

function walk(operation: Operation, pagination: Pagination): WalkConfig | undefined {
  const { mode, items } = pagination;
  const parameter = pagination[mode];
  if (parameter === undefined) return undefined;
  if (mode === 'cursor') {
    const next = cursorSeat(operation);
    return next === undefined ? undefined : { mode, parameter, next };
  }
  const start = operation.parameter('query', parameter)?.schema?.keyword('default');
  const first = typeof start === 'number' ? start : mode === 'page' ? 1 : 0;
  const meta = operation.success?.json?.schema?.property('meta');
  return { mode, parameter, first, items, perPage: fieldName(meta, 'per_page') };
}
