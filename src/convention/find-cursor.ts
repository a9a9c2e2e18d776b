import type { Answer } from './answer.ts';
import { valueAt } from './value-at.ts';

/** Where a page usually holds what leads to the next one. */
const SEATS = [['meta'], [], ['pagination'], ['paging'], ['page'], ['page_info'], ['pageInfo']];

const NAMES = ['next_cursor', 'nextCursor', 'next_page_token', 'nextPageToken', 'next_token'];

/**
 * The cursor of the page after an answer, where `x-speakeasy-pagination` says, else where it usually stands:
 * `null` on the last page, `undefined` where there is no place for one.
 */
export function findCursor({ body, call }: Answer): unknown {
  const declared = call.operation.node.text('x-speakeasy-pagination', 'outputs', 'nextCursor');
  const path = declared?.startsWith('$.') === true ? declared.slice(2).split('.') : undefined;
  if (path !== undefined) return valueAt(body, ...path);
  return SEATS.flatMap((seat) => NAMES.map((name) => valueAt(body, ...seat, name))).find(
    (value) => value !== undefined,
  );
}
