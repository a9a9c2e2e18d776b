import type { Operation, Pagination } from '../../../src/contract/index.ts';
import { defineClient } from '../../../src/convention/index.ts';
import { walkPages, type WalkConfig } from './client.runtime.ts';

/** Where contracts put the next cursor that do not say so. */
const CURSORS = [
  ['meta', 'next_cursor'],
  ['meta', 'nextCursor'],
  ['next_cursor'],
  ['nextCursor'],
  ['next_page_token'],
  ['nextPageToken'],
];

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
    const next = extensionCursor(operation) ?? CURSORS.find((path) => has(operation, path));
    return next === undefined ? undefined : { mode, parameter, next };
  }
  const start = operation.parameter('query', parameter)?.schema?.keyword('default');
  const first = typeof start === 'number' ? start : mode === 'page' ? 1 : 0;
  return { mode, parameter, first, items };
}

/** `outputs.nextCursor` of `x-speakeasy-pagination`, a JSONPath; of those only plain property paths are read. */
function extensionCursor({ node }: Operation): string[] | undefined {
  const path = node.text('x-speakeasy-pagination', 'outputs', 'nextCursor');
  return path !== undefined && /^\$(\.[\w-]+)+$/.test(path) ? path.split('.').slice(1) : undefined;
}

function has(operation: Operation, path: readonly string[]): boolean {
  const body = operation.success?.json?.schema;
  return path.reduce((schema, key) => schema?.property(key), body) !== undefined;
}
