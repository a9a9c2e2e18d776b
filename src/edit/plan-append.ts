import { isScalar, isSeq, type Node, type YAMLSeq } from 'yaml';
import type { AppendEdit } from './edit.ts';
import { EditRefusal } from './edit-refusal.ts';
import { renderBlock, renderFlow } from './render.ts';
import type { Splice } from './splice.ts';
import { rangeOf, type TextTree } from './text-tree.ts';

/** New items of one sequence, collected from all edits that add to it. */
export type Items = Map<Node, unknown[]>;

/** @throws {EditRefusal} when there is no sequence */
export function planAppend(tree: TextTree, { at, value }: AppendEdit, items: Items): void {
  const { node } = tree.node(at.path);
  if (!isSeq(node) && !(isScalar(node) && node.value === null))
    throw new EditRefusal('it is no sequence');
  items.set(node, [...(items.get(node) ?? []), value]);
}

/** The splice that makes a sequence longer. */
export function growSequence(tree: TextTree, node: Node, values: readonly unknown[]): Splice {
  if (!isSeq(node) || node.items.length === 0) {
    const [start, end] = rangeOf(node);
    const space = end > start ? '' : ' ';
    return { start, end, text: `${space}[${flow(tree, values, start).join(', ')}]` };
  }
  return node.flow === true ? growFlow(tree, node, values) : growBlock(tree, node, values);
}

function growBlock(tree: TextTree, seq: YAMLSeq, values: readonly unknown[]): Splice {
  const indent = tree.columnAt(tree.start({ owner: seq, index: 0 }));
  const lines = values.map((item) => renderBlock({ item }, indent, tree.habits)).join('');
  const at = tree.nextLine(tree.end(seq));
  const isOpen = tree.text[at - 1] !== '\n';
  const text = isOpen ? `${tree.habits.lineBreak}${lines.trimEnd()}` : lines;
  return { start: at, end: at, text };
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
