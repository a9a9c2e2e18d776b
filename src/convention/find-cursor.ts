import type { Answer } from './answer.ts';
import { cursorSeat } from './cursor-seat.ts';
import { CURSOR_SEATS } from './cursor-seats.ts';
import { valueAt } from './value-at.ts';

/** Where other styles have the next page: its cursor, or a URL that holds it. */
const LINK_SEATS = [['next'], ['links', 'next'], ['meta', 'next'], ['_links', 'next', 'href']];

/**
 * The cursor of the page after an answer, where the contract has one, else where it usually stands, or in a link to that
 * page (RFC 8288): `null` on the last page, `undefined` where there is no place for one.
 */
export function findCursor({ body, call, headers }: Answer): unknown {
  const seat = cursorSeat(call.operation);
  if (seat !== undefined) return valueAt(body, ...seat);
  const usual = CURSOR_SEATS.map((keys) => valueAt(body, ...keys));
  const linked = LINK_SEATS.map((keys) => valueAt(body, ...keys));
  const [, next] = /<([^>]*)>[^,]*;\s*rel="?next\b/i.exec(headers['link'] ?? '') ?? [];
  const found = [...usual, ...linked, next].find((value) => value !== undefined);
  return linkedCursor(found, call.operation.pagination?.cursor ?? 'cursor');
}

/** The cursor in a URL; anything else is one itself. */
function linkedCursor(value: unknown, name: string): unknown {
  if (typeof value !== 'string' || !/[/?]/.test(value)) return value;
  const [, query = ''] = value.split('?');
  return new URLSearchParams(query).get(name) ?? value;
}
