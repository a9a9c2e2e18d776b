import type { Splice } from './splice.ts';
import type { TextTree } from './text-tree.ts';

/** Whole lines at the beginning of a line, also behind a last line that nobody ended. */
export function insertLines(tree: TextTree, at: number, lines: string): Splice {
  const isOpen = at > 0 && tree.text[at - 1] !== '\n';
  const text = isOpen ? `${tree.habits.lineBreak}${lines.trimEnd()}` : lines;
  return { start: at, end: at, text };
}
