import { isCollection, isMap, isScalar, type Node } from 'yaml';
import type { JsonPath } from '../shared/json-path.ts';
import type { RemoveEdit, RenameEdit, SetEdit, WrapEdit } from './edit.ts';
import { EditRefusal } from './edit-refusal.ts';
import { renderBlock, renderFlowValue, renderKey } from './render.ts';
import type { Splice } from './splice.ts';
import { rangeOf, type Seat, type TextTree } from './text-tree.ts';
import { wrapValue } from './wrap-value.ts';

/**
 * The splice of an edit that changes what stands in the text.
 *
 * @throws {EditRefusal} when that is not safe
 */
export function planChange(
  tree: TextTree,
  edit: SetEdit | RenameEdit | RemoveEdit | WrapEdit,
): Splice {
  const seat = tree.seat(edit.at.path);
  if (seat === undefined) throw new EditRefusal('the whole file would change');
  tree.assertUnmerged(seat.owner);
  if (edit.op !== 'rename') tree.assertUnaliased(seat.node);
  switch (edit.op) {
    case 'set':
      return setValue(tree, seat, edit.value);
    case 'rename':
      return renameKey(tree, seat, edit.key);
    case 'remove':
      return removeSeat(tree, seat, edit.at.path);
    case 'wrap':
      return wrapValue(tree, seat, edit);
  }
}

function setValue(tree: TextTree, seat: Seat, value: unknown): Splice {
  const { node, pair } = seat;
  const [start, end] = [rangeOf(node)[0], tree.end(node)];
  const { habits } = tree;
  // A comment behind the old value would become part of a new last line.
  const isFollowed = tree.text.slice(end, tree.nextLine(end)).trim() !== '';
  const isCompound = needsLines(value) && !isFollowed;
  const isBlock = pair !== undefined && !seat.inFlow && !habits.isJson;
  if (!isBlock || (!isCompound && !isMultiline(tree, node))) {
    const text = renderFlowValue(value, habits, tree.lineIndent(start));
    return { start, end, text: end > start ? text : ` ${text}` };
  }
  // From behind the colon: a block that was there began on a line of its own.
  const from = tree.text.indexOf(':', rangeOf(pair.key as Node)[1]) + 1;
  if (!isCompound) return { start: from, end, text: ` ${renderFlowValue(value, habits)}` };
  const column = tree.columnAt(tree.start(seat));
  const key = String(isScalar(pair.key) ? pair.key.value : '');
  const whole = renderBlock({ key, value }, column, habits).trimEnd();
  const written = renderKey(key, habits, false);
  return { start: from, end, text: whole.slice(column.length + written.length + 1) };
}

function needsLines(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\n');
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function isMultiline(tree: TextTree, node: Node): boolean {
  const [start] = rangeOf(node);
  return tree.text.slice(start, tree.end(node)).includes('\n') || isBlockCollection(node);
}

function isBlockCollection(node: Node): boolean {
  return isCollection(node) && node.flow !== true;
}

function renameKey(tree: TextTree, { owner, pair, inFlow }: Seat, key: string): Splice {
  if (pair === undefined || !isMap(owner)) throw new EditRefusal('an item has no name');
  if (owner.items.some((item) => isScalar(item.key) && String(item.key.value) === key))
    throw new EditRefusal(`there is a \`${key}\` already`);
  const node = pair.key as Node;
  const [start, end] = rangeOf(node);
  const plain = renderKey(key, tree.habits, inFlow || tree.habits.isJson);
  const quote = tree.text[start];
  const isQuoted = (quote === '"' || quote === "'") && /^[\w$./{}-]+$/.test(key);
  return { start, end, text: isQuoted ? `${quote}${key}${quote}` : plain };
}

function removeSeat(tree: TextTree, seat: Seat, path: JsonPath): Splice {
  const { owner, index } = seat;
  const isLast = index === owner.items.length - 1;
  if (owner.items.length === 1) {
    const value = isMap(owner) ? {} : [];
    const outer = tree.seat(path.slice(0, -1));
    if (outer !== undefined) {
      tree.assertUnaliased(outer.node);
      return setValue(tree, outer, value);
    }
    return { start: rangeOf(owner)[0], end: tree.end(owner), text: JSON.stringify(value) };
  }
  const start = tree.start(seat);
  if (owner.flow === true) {
    return isLast
      ? { start: tree.itemEnd({ owner, index: index - 1 }), end: tree.itemEnd(seat), text: '' }
      : { start, end: tree.start({ owner, index: index + 1 }), text: '' };
  }
  const indent = tree.indentAt(start);
  if (indent === undefined) {
    return { start, end: tree.start({ owner, index: index + 1 }), text: '' };
  }
  return { start: start - indent.length, end: tree.nextLine(tree.itemEnd(seat)), text: '' };
}
