import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import { findCursor } from './find-cursor.ts';
import { totalOf } from './total-of.ts';

/** Items: how many were asked for, how many the page has, and how many all pages so far have. */
interface Progress {
  readonly size: number;
  readonly count: number;
  readonly seen: number;
}

/** The call for the page after an answer; `undefined` after the last one, or where there are no pages. */
export function nextPage(call: Call, answer: Answer, progress: Progress): Call | undefined {
  const { pagination } = call.operation;
  if (pagination === undefined) return undefined;
  const { mode, cursor = 'cursor', page = 'page', offset = 'offset' } = pagination;
  const at = (name: string, value: unknown): Call => ({
    ...call,
    query: { ...call.query, [name]: value },
  });
  if (mode === 'cursor') {
    const following = findCursor(answer);
    return following === undefined || following === null || following === ''
      ? undefined
      : at(cursor, following);
  }
  const { size, count, seen } = progress;
  const total = totalOf(answer);
  const isLast = total === undefined ? count < size : seen >= total || count === 0;
  if (isLast) return undefined;
  return mode === 'page' ? at(page, Number(call.query[page] ?? 1) + 1) : at(offset, seen);
}
