import type { Operation } from '../contract/index.ts';
import { CURSOR_SEATS } from './cursor-seats.ts';

/**
 * Where pages of a list hold the cursor of the next one: where `x-speakeasy-pagination` says, a JSONPath of which only
 * plain property paths are read, else where the schema has one that is usual.
 */
export function cursorSeat({ node, success }: Operation): readonly string[] | undefined {
  const path = node.text('x-speakeasy-pagination', 'outputs', 'nextCursor');
  if (path !== undefined && /^\$(\.[\w-]+)+$/.test(path)) return path.split('.').slice(1);
  const body = success?.json?.schema;
  return CURSOR_SEATS.find(
    (keys) => keys.reduce((schema, key) => schema?.property(key), body) !== undefined,
  );
}
