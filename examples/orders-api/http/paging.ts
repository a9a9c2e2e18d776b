import { problem } from '../generated/server/problem.ts';
import type { Page } from '../generated/server/runtime/page.ts';

/** How a list is sorted. Keys compare as text; equal ones go by id. */
export interface Order<T> {
  readonly keyOf: (item: T) => string;
  readonly isDescending: boolean;
}

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly page: Page;
}

interface Identified {
  readonly id: string;
}

const ID_BYTES = 16;

export function sortBy<T extends Identified>(items: Iterable<T>, order: Order<T>): T[] {
  const direction = order.isDescending ? -1 : 1;
  return [...items].sort(
    (a, b) => direction * compare([order.keyOf(a), a.id], [order.keyOf(b), b.id]),
  );
}

/**
 * The page behind a cursor. The cursor holds the place of the last item, not its number: what is added or
 * deleted meanwhile moves nothing.
 */
export function pageByCursor<T extends Identified>(
  items: Iterable<T>,
  order: Order<T>,
  { cursor, size }: { readonly cursor: string | undefined; readonly size: number },
): PageOf<T> {
  const sorted = sortBy(items, order);
  const place = cursor === undefined ? undefined : decodeCursor(cursor);
  const isBehind = (item: T): boolean => {
    if (place === undefined) return true;
    const difference = compare([order.keyOf(item), item.id], place);
    return order.isDescending ? difference < 0 : difference > 0;
  };
  const rest = sorted.filter(isBehind);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  const nextCursor =
    last !== undefined && rest.length > size ? encodeCursor([order.keyOf(last), last.id]) : null;
  return { items: page, page: { total: sorted.length, page: null, nextCursor } };
}

/** A numbered page, from 1. */
export function pageByNumber<T extends Identified>(
  items: Iterable<T>,
  order: Order<T>,
  { number, size }: { readonly number: number; readonly size: number },
): PageOf<T> {
  const sorted = sortBy(items, order);
  const start = (number - 1) * size;
  return {
    items: sorted.slice(start, start + size),
    page: { total: sorted.length, page: number, nextCursor: null },
  };
}

type Place = readonly [key: string, id: string];

function compare(a: Place, b: Place): number {
  const [first, second] = a[0] === b[0] ? [a[1], b[1]] : [a[0], b[0]];
  return first < second ? -1 : first > second ? 1 : 0;
}

function encodeCursor([key, id]: Place): string {
  const idBytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([idBytes, Buffer.from(key)]).toString('base64url');
}

function decodeCursor(cursor: string): Place {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length < ID_BYTES) {
    throw problem('invalid', 'The cursor is not one of this list. Start at the first page again.', {
      issues: [
        {
          in: 'query',
          pointer: '/cursor',
          keyword: 'cursor',
          message: 'is no cursor of this list',
        },
      ],
    });
  }
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return [bytes.subarray(ID_BYTES).toString(), id];
}
