import type { Answer } from './answer.ts';
import { valueAt } from './value-at.ts';

/** Where an answer may say it: beside the items, or in an object about the page. */
const PLACES = [
  ['meta'],
  [],
  ['pagination'],
  ['meta', 'pagination'],
  ['meta', 'page'],
  ['page'],
  ['paging'],
  ['page_info'],
  ['pageInfo'],
] as const;

/** Words for it, as `total`, `total_items` and `totalItems` are. */
const NAMES = ['total', 'items', 'count', 'results', 'records', 'elements', 'entries'].flatMap(
  (noun) =>
    noun === 'total'
      ? [noun]
      : [`total_${noun}`, `total${noun.replace(/^./, (letter) => letter.toUpperCase())}`],
);

/** How many items a whole list has, as a page of it says. */
export function totalOf({ body, headers, call }: Answer): number | undefined {
  for (const place of PLACES) {
    const owner = valueAt(body, ...place);
    for (const name of NAMES) {
      const total = valueAt(owner, name);
      if (typeof total === 'number') return total;
    }
    const count = valueAt(owner, 'count');
    const items = valueAt(body, ...(call.operation.pagination?.items ?? []));
    // A bare `count` may be that of the page alone.
    if (typeof count === 'number' && Array.isArray(items) && count > items.length) return count;
  }
  const header = headers['x-total-count'] ?? '';
  return /^\d+$/.test(header) ? Number(header) : undefined;
}
