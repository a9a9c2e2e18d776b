import { isScalar, type Node } from 'yaml';
import type { WrapEdit } from './edit.ts';
import { EditRefusal } from './edit-refusal.ts';
import { nestValue } from './nest-value.ts';
import { renderBlock, renderFlowValue, renderKey } from './render.ts';
import type { Splice } from './splice.ts';
import { rangeOf, type Seat, type TextTree } from './text-tree.ts';

/**
 * The splice that writes something around a value, whose own text stays: its lines move to the right.
 *
 * @throws {EditRefusal} when the value is an item of a list
 */
export function wrapValue(tree: TextTree, { pair, node, ...seat }: Seat, edit: WrapEdit): Splice {
  if (pair === undefined) throw new EditRefusal('an item has no name');
  const { habits, text } = tree;
  const mark = markFor(edit.around);
  const value = nestValue(edit.around, edit.path, mark);
  if (seat.inFlow || habits.isJson) {
    const [start, end] = [rangeOf(node)[0], tree.end(node)];
    const indent = tree.lineIndent(start);
    const written = renderFlowValue(value, habits, indent);
    const own = start === end ? ' null' : text.slice(start, end);
    // Text of several lines makes JSON of what is in flow style.
    const quoted = `"${mark}"`;
    return {
      start,
      end,
      text: fill(written, written.includes(quoted) ? quoted : mark, own, indent),
    };
  }
  const key = String(isScalar(pair.key) ? pair.key.value : '');
  const column = tree.columnAt(tree.start({ ...seat }));
  const written = renderBlock({ key, value }, column, habits).trimEnd();
  const behind = written.slice(column.length + renderKey(key, habits, false).length + 1);
  // From behind the colon to the end of the last line: tags and comments go with the value.
  const start = text.indexOf(':', rangeOf(pair.key as Node)[1]) + 1;
  const end = Math.max(start, tree.end(node));
  const last = text.slice(end, tree.nextLine(end)).trimEnd().length;
  return {
    start,
    end: end + last,
    text: fill(behind, ` ${mark}`, text.slice(start, end + last), column),
  };
}

/** Puts lines in place of a mark, further to the right by as much as the mark is. */
function fill(written: string, mark: string, own: string, indent: string): string {
  const at = written.indexOf(mark);
  const line = written.slice(written.lastIndexOf('\n', at) + 1);
  const isFirst = !written.slice(0, at).includes('\n');
  const shift = isFirst ? '' : (/^[ \t]*/.exec(line)?.[0] ?? '').slice(indent.length);
  const moved = own.replaceAll(/\n(?!\r?\n|$)/g, `\n${shift}`);
  return `${written.slice(0, at)}${moved}${written.slice(at + mark.length)}`;
}

/** A word that stands nowhere in a value. */
function markFor(value: unknown): string {
  const text = JSON.stringify(value);
  let mark = 'x';
  while (text.includes(mark)) mark += 'x';
  return mark;
}
