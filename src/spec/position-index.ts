import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_SINGLE_QUOTED,
  type Event,
} from 'js-yaml';
import type { JsonPath } from '../shared/json-path.ts';
import { MAX_DEPTH } from './max-depth.ts';

interface Node {
  readonly start: number;
  readonly children?: ReadonlyMap<string, Child>;
  readonly alias?: string;
}

interface Child {
  readonly position: number;
  readonly event: number;
}

/**
 * Positions in a YAML or JSON text (JSON is YAML's flow style). Only the parser's flat event list is kept;
 * a level of the document is indexed when a position below it is first asked for.
 */
export class PositionIndex {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #ends: Int32Array;
  readonly #anchors = new Map<string, number>();
  readonly #nodes = new Map<number, Node>();
  readonly #lines: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    this.#events = parse(text);
    this.#ends = this.#matchEnds();
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#lines.push(at + 1);
    }
  }

  /** Line and column, from 1, of the closest existing ancestor of `path`. */
  locate(path: JsonPath): { line: number; column: number } {
    let event = this.#events[0]?.type === EVENT_DOCUMENT ? 1 : 0;
    let position = this.#node(event)?.start ?? 0;
    for (const key of path) {
      const child = this.#child(event, String(key));
      if (child === undefined) break;
      position = child.position;
      event = child.event;
    }
    return this.#lineAndColumn(position);
  }

  #child(event: number, key: string): Child | undefined {
    const node = this.#node(event);
    if (node?.alias !== undefined) {
      const target = this.#anchors.get(node.alias);
      return target === undefined || target >= event ? undefined : this.#child(target, key);
    }
    return node?.children?.get(key) ?? this.#merged(node, key);
  }

  /** YAML merge keys (`<<: *base`): the key stands where the merged mapping has it. */
  #merged(node: Node | undefined, key: string): Child | undefined {
    const merge = key === '<<' ? undefined : node?.children?.get('<<');
    if (merge === undefined) return undefined;
    const sources = this.#node(merge.event);
    const direct = this.#child(merge.event, key);
    if (direct !== undefined || sources?.children === undefined) return direct;
    for (const source of sources.children.values()) {
      const found = this.#child(source.event, key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #node(index: number): Node | undefined {
    const known = this.#nodes.get(index);
    if (known !== undefined) return known;
    const node = this.#read(index);
    if (node !== undefined) this.#nodes.set(index, node);
    return node;
  }

  #read(index: number): Node | undefined {
    const event = this.#events[index];
    switch (event?.type) {
      case EVENT_SCALAR:
        return { start: event.valueStart - (isQuoted(event.style) ? 1 : 0) };
      case EVENT_ALIAS:
        return {
          start: event.anchorStart,
          alias: this.#text.slice(event.anchorStart, event.anchorEnd),
        };
      case EVENT_SEQUENCE:
        return { start: event.start, children: this.#items(index) };
      case EVENT_MAPPING:
        return { start: event.start, children: this.#properties(index) };
      default:
        return undefined;
    }
  }

  #items(index: number): Map<string, Child> {
    const children = new Map<string, Child>();
    const end = this.#ends[index] ?? index;
    for (let at = index + 1; at < end; at = this.#after(at)) {
      children.set(String(children.size), { position: this.#start(at), event: at });
    }
    return children;
  }

  #properties(index: number): Map<string, Child> {
    const children = new Map<string, Child>();
    const end = this.#ends[index] ?? index;
    for (let at = index + 1; at < end;) {
      const key = this.#events[at];
      const value = this.#after(at);
      if (key?.type === EVENT_SCALAR) {
        children.set(getScalarValue(this.#text, key), { position: this.#start(at), event: value });
      }
      at = this.#after(value);
    }
    return children;
  }

  #start(index: number): number {
    return this.#node(index)?.start ?? 0;
  }

  #after(index: number): number {
    return (this.#ends[index] ?? index) + 1;
  }

  #matchEnds(): Int32Array {
    const ends = new Int32Array(this.#events.length);
    const open: number[] = [];
    for (const [index, event] of this.#events.entries()) {
      ends[index] = index;
      if (event.type === EVENT_POP) {
        const start = open.pop();
        if (start !== undefined) ends[start] = index;
      } else if (event.type !== EVENT_SCALAR && event.type !== EVENT_ALIAS) {
        open.push(index);
      }
      if ('anchorStart' in event && event.anchorStart >= 0 && event.type !== EVENT_ALIAS) {
        this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), index);
      }
    }
    return ends;
  }

  #lineAndColumn(position: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: position - (this.#lines[low] ?? 0) + 1 };
  }
}

/** The parser's offsets leave the quote out; an editor's cursor belongs on it. */
function isQuoted(style: number): boolean {
  return style === SCALAR_STYLE_DOUBLE_QUOTED || style === SCALAR_STYLE_SINGLE_QUOTED;
}

/** A text that does not parse has no positions; the error that says so carries its own. */
function parse(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch {
    return [];
  }
}
