import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { JsonPath } from '../shared/json-path.ts';
import { lineAt } from '../shared/line-at.ts';
import { lineStarts } from '../shared/line-starts.ts';
import { EditRefusal } from './edit-refusal.ts';
import { readHabits, type Habits } from './habits.ts';
import { findSharedNodes, type SharedNodes } from './shared-nodes.ts';

/** A property or an item, and the collection it is in. */
export interface Seat {
  readonly owner: YAMLMap | YAMLSeq;
  readonly index: number;
  /** Whether the owner, or what it is in, is in flow style. */
  readonly inFlow: boolean;
  readonly pair: Pair | undefined;
  readonly node: Node;
}

/** A YAML or JSON text with the place of everything in it. */
export class TextTree {
  readonly text: string;
  readonly document: Document;
  readonly #keys = new WeakMap<YAMLMap, ReadonlyMap<string, number>>();
  #habits: Habits | undefined;
  #shared: SharedNodes | undefined;
  #lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.document = parseDocument(text, { uniqueKeys: false, merge: false });
    if (this.document.errors.length > 0) throw new EditRefusal('its syntax is unusual');
  }

  get habits(): Habits {
    this.#habits ??= readHabits(this.text, this.document);
    return this.#habits;
  }

  /** @throws {EditRefusal} when an alias elsewhere stands for the node, or for one within it */
  assertUnaliased(node: Node): void {
    const [start] = rangeOf(node);
    const end = this.end(node);
    for (const aliased of this.#sharedNodes.aliased) {
      const [at] = rangeOf(aliased);
      if (start <= at && at < end)
        throw new EditRefusal('other places use it through its YAML anchor');
    }
  }

  /** @throws {EditRefusal} when a merge key copies the properties of the mapping */
  assertUnmerged(node: Node): void {
    if (this.#sharedNodes.merged.has(node))
      throw new EditRefusal('a YAML merge key copies the properties of this mapping elsewhere');
  }

  get #sharedNodes(): SharedNodes {
    this.#shared ??= findSharedNodes(this.document);
    return this.#shared;
  }

  get root(): Node {
    const { contents } = this.document;
    if (contents === null) throw new EditRefusal('the file is empty');
    return contents;
  }

  /** @throws {EditRefusal} when the value does not stand in the text at this path, but behind an alias */
  seat(path: JsonPath): Seat | undefined {
    let node = this.root;
    let seat: Seat | undefined;
    let inFlow = isFlow(node);
    for (const key of path) {
      seat = this.child(node, key, inFlow);
      if (seat === undefined) throw new EditRefusal('it stands behind a YAML alias or merge key');
      node = seat.node;
      inFlow ||= isFlow(node);
    }
    return seat;
  }

  /** Behind the last character of a value that means something: comments and line breaks are left out. */
  end(node: Node): number {
    if (isCollection(node) && node.flow !== true) {
      const last = node.items.at(-1);
      if (isPair(last)) return this.pairEnd(last);
      if (last !== undefined) return this.end(last as Node);
    }
    // The value of a block scalar has its last line break in it.
    const [start, end] = rangeOf(node);
    return start + this.text.slice(start, end).replace(/\r?\n$/, '').length;
  }

  pairEnd({ key, value }: Pair): number {
    return value === null || value === undefined
      ? rangeOf(key as Node)[1]
      : Math.max(this.end(value as Node), rangeOf(key as Node)[1]);
  }

  /** Where a property or item begins: at its key, or at its dash. */
  start({ owner, index }: Pick<Seat, 'owner' | 'index'>): number {
    const item = owner.items[index];
    if (isPair(item)) return rangeOf(item.key as Node)[0];
    const start = rangeOf(item as Node)[0];
    return owner.flow === true ? start : this.text.lastIndexOf('-', start - 1);
  }

  itemEnd({ owner, index }: Pick<Seat, 'owner' | 'index'>): number {
    const item = owner.items[index];
    return isPair(item) ? this.pairEnd(item) : this.end(item as Node);
  }

  /** White space in front of an offset, when nothing else is on its line. */
  indentAt(offset: number): string | undefined {
    const line = this.text.slice(this.lineStart(offset), offset);
    return /^[ \t]*$/.test(line) ? line : undefined;
  }

  /** Column of an offset as white space: what stands before it on its line may be dashes. */
  columnAt(offset: number): string {
    return ' '.repeat(offset - this.lineStart(offset));
  }

  /** White space at the beginning of the line of an offset. */
  lineIndent(offset: number): string {
    return /^[ \t]*/.exec(this.text.slice(this.lineStart(offset)))?.[0] ?? '';
  }

  lineStart(offset: number): number {
    this.#lineStarts ??= lineStarts(this.text);
    return this.#lineStarts[lineAt(this.#lineStarts, offset) - 1] ?? 0;
  }

  /** Behind the line break that ends the line of `offset`, or the end of the text. */
  nextLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end + 1;
  }

  /** The property or item `key` of a collection; `inFlow`: whether the owner is written in flow style. */
  child(owner: Node, key: string | number, inFlow: boolean): Seat | undefined {
    if (isSeq(owner)) {
      const index = Number(key);
      const node = owner.items[index];
      return node === undefined
        ? undefined
        : { owner, index, inFlow, pair: undefined, node: node as Node };
    }
    if (!isMap(owner)) return undefined;
    const index = this.#index(owner).get(String(key));
    const pair = index === undefined ? undefined : owner.items[index];
    if (index === undefined || pair === undefined) return undefined;
    return isNode(pair.value) ? { owner, index, inFlow, pair, node: pair.value } : undefined;
  }

  #index(map: YAMLMap): ReadonlyMap<string, number> {
    const known = this.#keys.get(map);
    if (known !== undefined) return known;
    // Of a key that stands twice, the last one counts; such a file is refused before it gets here.
    const index = new Map(
      map.items.flatMap(({ key }, at): [string, number][] =>
        isScalar(key) ? [[String(key.value), at]] : [],
      ),
    );
    this.#keys.set(map, index);
    return index;
  }
}

/** The start of a node, and the end of its value. */
export function rangeOf(node: Node): readonly [number, number] {
  if (node.range === undefined || node.range === null) throw new EditRefusal('it has no place');
  return [node.range[0], node.range[1]];
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}
