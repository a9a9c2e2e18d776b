import type { Answer } from './answer.ts';
import { cursorSeat } from './cursor-seat.ts';
import { CURSOR_SEATS } from './cursor-seats.ts';
import { valueAt } from './value-at.ts';

/**
 * The cursor of the page after an answer, where the contract has one, else where it usually stands: `null` on the last
 * page, `undefined` where there is no place for one.
 */
export function findCursor({ body, call }: Answer): unknown {
  const seat = cursorSeat(call.operation);
  if (seat !== undefined) return valueAt(body, ...seat);
  return CURSOR_SEATS.map((keys) => valueAt(body, ...keys)).find((value) => value !== undefined);
}
