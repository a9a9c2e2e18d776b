import { COLLECTION_STYLE_FLOW, EVENT_MAPPING, EVENT_SCALAR, EVENT_SEQUENCE } from 'js-yaml';
import type { JsonPath } from '../shared/json-path.ts';
import type { ChangedRange } from './changed-range.ts';
import type { EventTree } from './event-tree.ts';
import { keyName } from './key-name.ts';

/** A property of a mapping, with the text that is its own: key, value, and what follows up to the next one. */
export interface Entry {
  readonly path: JsonPath;
  /** The event of its key. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

/** A part of the text, and the event of the value that it holds. */
interface Region {
  readonly event: number;
  readonly start: number;
  readonly end: number;
}

interface Child extends Region {
  readonly name: string | number;
  readonly key?: number;
}

/**
 * The properties whose text a change does not leave, the innermost first; those alone that can be read by themselves.
 * In block style these are whole lines.
 */
export function entriesAround(tree: EventTree, change: ChangedRange): readonly Entry[] {
  const found: Entry[] = [];
  let path: JsonPath = [];
  let region: Region = { event: tree.root, start: 0, end: tree.text.length };
  const isInline = isFlow(tree, tree.root);
  for (;;) {
    // A part of a line of block style cannot be read by itself.
    if (isFlow(tree, region.event) !== isInline) return found.toReversed();
    const children = isInline ? flowChildren(tree, region) : blockChildren(tree, region);
    const child = children.find(
      ({ start, end }) => start <= change.start && change.start <= end && change.endBefore <= end,
    );
    if (child === undefined) return found.toReversed();
    path = [...path, child.name];
    if (isEntry(tree, child, change)) found.push({ path, ...child });
    region = child;
  }
}

/** Whether the change is behind the key, and the key is the first of its line if lines count. */
function isEntry(
  tree: EventTree,
  child: Child,
  change: ChangedRange,
): child is Child & { readonly key: number } {
  const key = tree.events[child.key ?? -1];
  if (key?.type !== EVENT_SCALAR || change.start <= key.valueEnd) return false;
  return /^[ "']*$/.test(tree.text.slice(child.start, key.valueStart));
}

function isFlow({ events }: EventTree, index: number): boolean {
  const event = events[index];
  return (
    (event?.type === EVENT_MAPPING || event?.type === EVENT_SEQUENCE) &&
    event.style === COLLECTION_STYLE_FLOW
  );
}

/** Each from the start of its line to the start of the next one's. */
function blockChildren(tree: EventTree, { event, end }: Region): Child[] {
  const children: Child[] = [];
  for (const child of childrenOf(tree, event)) {
    const start = tree.text.lastIndexOf('\n', child.at - 1) + 1;
    const before = children.at(-1);
    if (before !== undefined) children[children.length - 1] = { ...before, end: start };
    children.push({ ...child, start, end });
  }
  return children;
}

/** Each from its start to its comma, or to the bracket that closes its owner. */
function flowChildren(tree: EventTree, { event, end }: Region): Child[] {
  const children: Child[] = [];
  for (const child of childrenOf(tree, event)) {
    const before = children.at(-1);
    if (before !== undefined) {
      const comma = tree.text.lastIndexOf(',', child.at - 1);
      children[children.length - 1] = { ...before, end: comma };
    }
    children.push({ ...child, start: child.at, end });
  }
  const last = children.at(-1);
  const close = Math.max(tree.text.lastIndexOf('}', end - 1), tree.text.lastIndexOf(']', end - 1));
  if (last !== undefined) children[children.length - 1] = { ...last, end: close };
  return children;
}

interface Placed {
  readonly name: string | number;
  readonly event: number;
  readonly key?: number;
  /** Where its text starts. */
  readonly at: number;
}

/** None where the text of one does not say where it starts. */
function childrenOf(tree: EventTree, owner: number): readonly Placed[] {
  const found: Placed[] = [];
  const type = tree.events[owner]?.type;
  const isMapping = type === EVENT_MAPPING;
  if (!isMapping && type !== EVENT_SEQUENCE) return [];
  const end = tree.partner(owner);
  for (let index = owner + 1; index < end;) {
    const first = tree.events[index];
    const event = isMapping ? index + 1 : index;
    if (isMapping && first?.type !== EVENT_SCALAR) return [];
    const name = first?.type === EVENT_SCALAR && isMapping ? keyName(tree, first) : found.length;
    const at = startOf(tree, index);
    if (at === undefined) return [];
    found.push({ name, event, at, ...(isMapping ? { key: index } : {}) });
    index = tree.after(event);
  }
  // Of equal keys, which JSON allows, only one counts.
  return new Set(found.map(({ name }) => name)).size < found.length ? [] : found;
}

function startOf({ text, events }: EventTree, index: number): number | undefined {
  const event = events[index];
  if (event?.type === EVENT_MAPPING || event?.type === EVENT_SEQUENCE) return event.start;
  if (event?.type !== EVENT_SCALAR || event.valueStart < 0) return undefined;
  const isQuoted = /["']/.test(text[event.valueStart - 1] ?? '');
  return isQuoted ? event.valueStart - 1 : event.valueStart;
}
