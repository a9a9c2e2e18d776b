import type { Item } from './item.ts';
import type { LibraryCall } from './library-call.ts';
import { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';

/** A page of a list, by number where the operation takes one and by cursor otherwise. */
export function paginate({ query, operation }: LibraryCall, items: readonly Item[]): Reply {
  const size = Number(query['per_page']);
  const total = items.length;
  if (operation.parameter('query', 'page') !== undefined) {
    const page = Number(query['page']);
    const data = items.slice((page - 1) * size, page * size);
    return { status: 200, data, meta: { total, page, per_page: size, next_cursor: null } };
  }
  const { cursor } = query;
  const start = cursor === undefined ? 0 : position(String(cursor), items);
  const data = items.slice(start, start + size);
  const last = data.at(-1);
  const isLast = start + size >= total || last === undefined;
  const next = isLast ? null : Buffer.from(last.id).toString('base64url');
  return { status: 200, data, meta: { total, page: null, per_page: size, next_cursor: next } };
}

/** Where the page after a cursor begins. Ids are never taken out of order: lists grow at their end. */
function position(cursor: string, items: readonly Item[]): number {
  const after = Buffer.from(cursor, 'base64url').toString();
  const index = items.findIndex(({ id }) => id === after);
  if (index >= 0) return index + 1;
  throw new Refusal(400, 'VALIDATION_FAILED', [{ field: 'cursor', issue: 'is not one of ours' }]);
}
