import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import type { JsonPath } from '../shared/json-path.ts';
import type { EventTree } from './event-tree.ts';
import { keyName } from './key-name.ts';
import { LineIndex } from './line-index.ts';

interface Children {
  readonly byKey: ReadonlyMap<string, Child>;
  /** Values of merge keys (`<<: *base`), as event numbers. */
  readonly merged: readonly number[];
}

interface Child {
  readonly position: number;
  readonly event: number;
}

const NONE: Children = { byKey: new Map(), merged: [] };

/**
 * Positions in a YAML or JSON text (JSON is YAML's flow style). Only the parser's flat event list is kept;
 * a level of the document is indexed when a position below it is first asked for.
 */
export class PositionIndex {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #tree: EventTree;
  readonly #events: readonly Event[];
  /** By alias event: the event that its anchor stood on at that point. */
  readonly #targets = new Map<number, number>();
  readonly #children = new Map<number, Children>();

  constructor(tree: EventTree) {
    this.#text = tree.text;
    this.#lines = new LineIndex(tree.text);
    this.#tree = tree;
    this.#events = tree.events;
    this.#matchAliases();
  }

  /** Line and column, from 1, of the closest existing ancestor of `path`. */
  locate(path: JsonPath): { line: number; column: number } {
    let event = this.#tree.root;
    let position = Math.max(this.#start(event), 0);
    for (const key of path) {
      const child = this.#child(event, String(key));
      if (child === undefined) break;
      position = child.position;
      event = child.event;
    }
    return this.#lines.at(position);
  }

  /** Comments that match, which must begin with `#`: what only looks like one inside of a value is none. */
  comments(
    pattern: RegExp,
  ): { readonly match: RegExpExecArray; readonly line: number; readonly column: number }[] {
    return [...this.#text.matchAll(pattern)]
      .filter(({ index }) => /^$|\s/.test(this.#text[index - 1] ?? '') && !this.#isInScalar(index))
      .map((match) => ({ match, ...this.#lines.at(match.index) }));
  }

  #isInScalar(offset: number): boolean {
    return this.#events.some(
      (event) =>
        event.type === EVENT_SCALAR && event.valueStart <= offset && offset < event.valueEnd,
    );
  }

  #child(event: number, key: string): Child | undefined {
    const owner = this.#targets.get(event) ?? event;
    const { byKey, merged } = this.#childrenOf(owner);
    return byKey.get(key) ?? first(merged, (source) => this.#mergedChild(source, key));
  }

  /** A merge key takes one mapping or a list of them, of which the first that has the key counts. */
  #mergedChild(source: number, key: string): Child | undefined {
    const owner = this.#targets.get(source) ?? source;
    if (this.#events[owner]?.type !== EVENT_SEQUENCE) return this.#child(owner, key);
    return first([...this.#childrenOf(owner).byKey.values()], (item) =>
      this.#child(item.event, key),
    );
  }

  #childrenOf(event: number): Children {
    const known = this.#children.get(event);
    if (known !== undefined) return known;
    const type = this.#events[event]?.type;
    const children =
      type === EVENT_MAPPING
        ? this.#properties(event)
        : type === EVENT_SEQUENCE
          ? this.#items(event)
          : NONE;
    this.#children.set(event, children);
    return children;
  }

  #items(sequence: number): Children {
    const byKey = new Map<string, Child>();
    const end = this.#tree.partner(sequence);
    let position = this.#start(sequence) - 1;
    for (let at = sequence + 1; at < end; at = this.#tree.after(at)) {
      const start = this.#start(at);
      position = start === -1 ? this.#afterDash(sequence, at, position + 1) : start;
      byKey.set(String(byKey.size), { position, event: at });
    }
    return { byKey, merged: [] };
  }

  #properties(mapping: number): Children {
    const byKey = new Map<string, Child>();
    const merged: number[] = [];
    const end = this.#tree.partner(mapping);
    for (let at = mapping + 1; at < end;) {
      const value = this.#tree.after(at);
      const key = this.#events[this.#targets.get(at) ?? at];
      if (key?.type === EVENT_SCALAR) {
        const name = keyName(this.#tree, key);
        const start = this.#start(at);
        if (name === '<<' && key.style === SCALAR_STYLE_PLAIN) merged.push(value);
        else
          byKey.set(name, { position: start === -1 ? this.#start(mapping) : start, event: value });
      }
      at = this.#tree.after(value);
    }
    return { byKey, merged };
  }

  /** Where the text of a node starts; -1 for an empty one, and for a block scalar, whose header says where. */
  #start(index: number): number {
    const event = this.#events[index];
    switch (event?.type) {
      case EVENT_SCALAR:
        if (event.style === SCALAR_STYLE_PLAIN) return event.valueStart;
        return isQuoted(event) ? event.valueStart - 1 : -1;
      case EVENT_ALIAS:
        return event.anchorStart - 1;
      case EVENT_SEQUENCE:
      case EVENT_MAPPING:
        return event.start;
      default:
        return -1;
    }
  }

  /** The `|` or `>` after the dash of a block sequence's item, else the dash, which stands below the first one. */
  #afterDash(sequence: number, item: number, from: number): number {
    const top = this.#start(sequence);
    const isFirst = item === sequence + 1;
    const indent = this.#lines.at(top).column - 1;
    const dash = new RegExp(`${isFirst ? '' : `^ {${indent}}`}-(?=\\s|$)(?:[ \\t]+[|>])?`, 'gm');
    dash.lastIndex = isFirst ? top : Math.max(from, this.#endOfTextBefore(item));
    const match = dash.exec(this.#text);
    return match === null ? top : match.index + match[0].length - 1;
  }

  #endOfTextBefore(item: number): number {
    for (let at = item - 1; at > 0; at -= 1) {
      const event = this.#events[at];
      if (event?.type === EVENT_SCALAR && event.valueEnd >= 0) return event.valueEnd;
      if (event?.type === EVENT_ALIAS) return event.anchorEnd;
      if (event?.type === EVENT_SEQUENCE || event?.type === EVENT_MAPPING) return event.start;
    }
    return 0;
  }

  #matchAliases(): void {
    const anchors = new Map<string, number>();
    for (const [index, event] of this.#events.entries()) {
      if (event.type === EVENT_POP || event.type === EVENT_DOCUMENT) continue;
      if (event.anchorStart < 0) continue;
      const name = this.#text.slice(event.anchorStart, event.anchorEnd);
      const target = anchors.get(name);
      if (event.type !== EVENT_ALIAS) anchors.set(name, index);
      else if (target !== undefined) this.#targets.set(index, target);
    }
  }
}

/** The parser's offsets leave the quote out; an editor's cursor belongs on it. */
function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE_DOUBLE_QUOTED || style === SCALAR_STYLE_SINGLE_QUOTED;
}

function first<T, U>(list: readonly T[], pick: (item: T) => U | undefined): U | undefined {
  for (const item of list) {
    const picked = pick(item);
    if (picked !== undefined) return picked;
  }
  return undefined;
}
