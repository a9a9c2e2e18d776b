import { isScalar, isSeq, type Node, type YAMLSeq } from 'yaml';
import type { AppendEdit } from './edit.ts';
import { EditRefusal } from './edit-refusal.ts';
import { fillEmpty } from './fill-empty.ts';
import { insertLines } from './insert-lines.ts';
import { joinLists } from './join-lists.ts';
import { renderBlock, renderFlow, renderFlowValue } from './render.ts';
import type { Splice } from './splice.ts';
import { rangeOf, type Seat, type TextTree } from './text-tree.ts';

/** New items of one sequence, collected from all edits that add to it. */
export type Items = Map<
  Node,
  { readonly seat: Seat | undefined; readonly values: readonly unknown[] }
>;

/**
 * Notes what is added to a sequence, unless it is there, or another edit adds it.
 *
 * @throws {EditRefusal} when there is no sequence
 */
export function planAppend(tree: TextTree, { at, value }: AppendEdit, items: Items): void {
  const seat = tree.seat(at.path);
  const node = seat?.node ?? tree.root;
  if (!isSeq(node) && !(isScalar(node) && node.value === null))
    throw new EditRefusal('it is no sequence');
  const { values } = items.get(node) ?? { values: [] };
  const known = [...(Array.isArray(at.value) ? (at.value as unknown[]) : []), ...values];
  const isNew = joinLists(known, [value]).length > known.length;
  if (isNew) items.set(node, { seat, values: [...values, value] });
}

/** The splice that makes a sequence longer. */
export function growSequence(
  tree: TextTree,
  node: Node,
  seat: Seat | undefined,
  values: readonly unknown[],
): Splice {
  if (!isSeq(node) || node.items.length === 0) {
    const { habits } = tree;
    const [start, end] = rangeOf(node);
    const filled = fillEmpty(tree, node, seat, (column) =>
      block(tree, values, habits.indentSeq ? `${column}${habits.step}` : column),
    );
    const text = renderFlowValue(values, habits, tree.lineIndent(start));
    return filled ?? { start, end, text: `${end > start ? '' : ' '}${text}` };
  }
  return node.flow === true ? growFlow(tree, node, values) : growBlock(tree, node, values);
}

function growBlock(tree: TextTree, seq: YAMLSeq, values: readonly unknown[]): Splice {
  const indent = tree.columnAt(tree.start({ owner: seq, index: 0 }));
  return insertLines(tree, tree.nextLine(tree.end(seq)), block(tree, values, indent));
}

function block(tree: TextTree, values: readonly unknown[], indent: string): string {
  return values.map((item) => renderBlock({ item }, indent, tree.habits)).join('');
}

function growFlow(tree: TextTree, seq: YAMLSeq, values: readonly unknown[]): Splice {
  const index = seq.items.length - 1;
  const last = tree.start({ owner: seq, index });
  const ownLine = tree.indentAt(last);
  const { lineBreak, isJson, step } = tree.habits;
  const gap = ownLine === undefined ? (isJson && step === '' ? '' : ' ') : `${lineBreak}${ownLine}`;
  const end = tree.itemEnd({ owner: seq, index });
  return {
    start: end,
    end,
    text: flow(tree, values, last)
      .map((item) => `,${gap}${item}`)
      .join(''),
  };
}

function flow(tree: TextTree, values: readonly unknown[], at: number): string[] {
  return values.map((item) => renderFlow({ item }, tree.habits, tree.lineIndent(at)));
}
