import { lineAt } from '../shared/line-at.ts';
import { lineStarts } from '../shared/line-starts.ts';
import type { ChangedRange } from './changed-range.ts';

/** Where the lines of a text start that a change has left, from where they started before, as `lineStarts` has them. */
export function reviseLineStarts(
  before: readonly number[],
  text: string,
  { start, endBefore, endAfter }: ChangedRange,
): readonly number[] {
  const within = lineStarts(text.slice(start, endAfter)).map((at) => start + at);
  const behind = before.slice(lineAt(before, endBefore));
  const by = endAfter - endBefore;
  for (let index = 0; index < behind.length; index += 1) behind[index] = (behind[index] ?? 0) + by;
  return before.slice(0, lineAt(before, start)).concat(within, behind);
}
