import type { Node } from 'yaml';
import { insertLines } from './insert-lines.ts';
import type { Splice } from './splice.ts';
import { rangeOf, type Seat, type TextTree } from './text-tree.ts';

/**
 * Lines of block style in place of `{}`, `[]` or nothing behind a key; `undefined` where only flow style can stand.
 *
 * @param write the lines, for the column of the key
 */
export function fillEmpty(
  tree: TextTree,
  node: Node,
  seat: Seat | undefined,
  write: (column: string) => string,
): Splice | undefined {
  if (seat?.pair === undefined || seat.inFlow || tree.habits.isJson) return undefined;
  const [start, end] = rangeOf(node);
  const lines = (): string => write(tree.columnAt(tree.start(seat)));
  if (end === start) return insertLines(tree, tree.nextLine(start), lines());
  if (tree.text.slice(end, tree.nextLine(end)).trim() !== '') return undefined;
  const from = tree.text.slice(0, start).trimEnd().length;
  return { start: from, end, text: `${tree.habits.lineBreak}${lines().trimEnd()}` };
}
