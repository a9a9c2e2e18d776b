import { isAlias, isCollection, isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { own } from '../shared/own.ts';
import { isRecord } from '../shared/is-record.ts';
import { defineOwn } from './define-own.ts';
import type { AddEdit } from './edit.ts';
import { EditRefusal } from './edit-refusal.ts';
import { fillEmpty } from './fill-empty.ts';
import { insertLines } from './insert-lines.ts';
import { joinLists } from './join-lists.ts';
import { renderBlock, renderFlow } from './render.ts';
import type { Splice } from './splice.ts';
import { rangeOf, type Seat, type TextTree } from './text-tree.ts';

/** New properties at one place of a mapping, collected from all edits that add there. */
export interface Growth {
  readonly node: Node;
  readonly seat: Seat | undefined;
  readonly inFlow: boolean;
  readonly entries: Map<string, unknown>;
  /** Key of the mapping that they stand in front of; else they are the last. */
  readonly before: string | undefined;
}

/** By mapping: one growth for each place in it. */
export type Growths = Map<Node, Growth[]>;

/**
 * Notes what an edit adds, and to which mapping. What exists, or what an earlier edit adds, stays.
 *
 * @throws {EditRefusal} when the path leads through something that is no mapping
 */
export function planAdd(tree: TextTree, edit: AddEdit, growths: Growths): void {
  // Also where it comes from a merge key, which the text does not show at this place.
  if (exists(edit.at.value, edit.path)) return;
  let seat = tree.seat(edit.at.path);
  let node = seat?.node ?? tree.root;
  let inFlow = seat?.inFlow === true;
  for (const [depth, key] of edit.path.entries()) {
    const isFlowHere = inFlow || (isCollection(node) && node.flow === true);
    const child = isMap(node) ? tree.child(node, key, isFlowHere) : undefined;
    if (child === undefined) {
      grow({ node, seat, inFlow, key, rest: edit.path.slice(depth + 1) });
      return;
    }
    ({ node } = child);
    seat = child;
    inFlow = isFlowHere;
  }

  function grow({
    key,
    rest,
    ...place
  }: Omit<Growth, 'entries' | 'before'> & { key: string; rest: readonly string[] }): void {
    if (isAlias(place.node)) throw new EditRefusal('it stands behind a YAML alias or merge key');
    tree.assertUnmerged(place.node);
    const isNull = isScalar(place.node) && place.node.value === null;
    if (!isMap(place.node) && !isNull)
      throw new EditRefusal(
        `\`${edit.path.join('.')}\` leads through something that is no mapping`,
      );
    const isThere = edit.before !== undefined && tree.child(place.node, edit.before, false);
    const before = isThere ? edit.before : undefined;
    const all = growths.get(place.node) ?? [];
    growths.set(place.node, all);
    const known =
      all.find(({ entries }) => entries.has(key)) ?? all.find((each) => each.before === before);
    const growth = known ?? { ...place, entries: new Map(), before };
    if (known === undefined) all.push(growth);
    const planned = growth.entries.get(key);
    if (!growth.entries.has(key)) growth.entries.set(key, nest(rest, edit.value));
    else growth.entries.set(key, merge(planned, rest, edit.value));
  }
}

/** The splice that makes a mapping grow. */
export function growMapping(tree: TextTree, growth: Growth): Splice {
  const { node } = growth;
  if (isMap(node) && node.items.length > 0) {
    return node.flow === true ? growFlow(tree, node, growth) : growBlock(tree, node, growth);
  }
  const [start, end] = rangeOf(node);
  const filled = fillEmpty(tree, node, growth.seat, (column) =>
    block(tree, growth, `${column}${tree.habits.step}`),
  );
  return filled ?? { start, end, text: `${end > start ? '' : ' '}${wrap(tree, growth, start)}` };
}

function growBlock(tree: TextTree, map: YAMLMap, growth: Growth): Splice {
  const indent = tree.columnAt(tree.start({ owner: map, index: 0 }));
  const index = indexBefore(tree, map, growth);
  if (index === 0) {
    // The first key may stand behind a dash: the new one takes its place, and it goes to the next line.
    const start = tree.start({ owner: map, index: 0 });
    return { start, end: start, text: `${block(tree, growth, indent).trimStart()}${indent}` };
  }
  const end = tree.itemEnd({ owner: map, index: index - 1 });
  return insertLines(tree, tree.nextLine(end), block(tree, growth, indent));
}

function growFlow(tree: TextTree, map: YAMLMap, growth: Growth): Splice {
  const index = indexBefore(tree, map, growth);
  const first = tree.start({ owner: map, index: Math.max(0, index - 1) });
  const ownLine = tree.indentAt(first);
  const { lineBreak, isJson, step } = tree.habits;
  const gap = ownLine === undefined ? (isJson && step === '' ? '' : ' ') : `${lineBreak}${ownLine}`;
  const entries = flow(tree, growth, ownLine ?? tree.lineIndent(first));
  if (index === 0) {
    return { start: first, end: first, text: entries.map((entry) => `${entry},${gap}`).join('') };
  }
  const end = tree.itemEnd({ owner: map, index: index - 1 });
  return { start: end, end, text: entries.map((entry) => `,${gap}${entry}`).join('') };
}

/** A whole mapping in flow style. */
function wrap(tree: TextTree, growth: Growth, at: number): string {
  const { isJson, step, lineBreak } = tree.habits;
  if (!isJson) return `{ ${flow(tree, growth, '').join(', ')} }`;
  const indent = tree.lineIndent(at);
  if (step === '') return `{${flow(tree, growth, '').join(',')}}`;
  const inner = `${lineBreak}${indent}${step}`;
  const entries = flow(tree, growth, `${indent}${step}`).join(`,${inner}`);
  return `{${inner}${entries}${lineBreak}${indent}}`;
}

function block(tree: TextTree, { entries }: Growth, indent: string): string {
  return [...entries]
    .map(([key, value]) => renderBlock({ key, value }, indent, tree.habits))
    .join('');
}

function flow(tree: TextTree, { entries }: Growth, indent: string): string[] {
  return [...entries].map(([key, value]) => renderFlow({ key, value }, tree.habits, indent));
}

function indexBefore(tree: TextTree, map: YAMLMap, { before, inFlow }: Growth): number {
  const seat = before === undefined ? undefined : tree.child(map, before, inFlow);
  return seat?.index ?? map.items.length;
}

function exists(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (!isRecord(value) || !Object.hasOwn(value, key)) return false;
  return exists(own(value, key), rest);
}

/** A copy of `value`, to which later edits may add, below a path. */
function nest(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, key) => Object.fromEntries([[key, inner]]),
    structuredClone(value),
  );
}

/** A planned value with another one below it; what is planned first stays. */
function merge(planned: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined)
    return Array.isArray(planned) && Array.isArray(value) ? joinLists(planned, value) : planned;
  if (planned === null) return nest(path, value);
  if (!isRecord(planned)) return planned;
  if (!Object.hasOwn(planned, key)) defineOwn(planned, key, nest(rest, value));
  else defineOwn(planned, key, merge(own(planned, key), rest, value));
  return planned;
}
