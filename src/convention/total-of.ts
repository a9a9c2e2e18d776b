import type { Answer } from './answer.ts';
import { valueAt } from './value-at.ts';

/** How many items a whole list has, as a page of it says: `meta.total`, or `total`. */
export function totalOf({ body }: Answer): number | undefined {
  const total = valueAt(body, 'meta', 'total') ?? valueAt(body, 'total');
  return typeof total === 'number' ? total : undefined;
}
