import {
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  getScalarValue,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
} from 'js-yaml';
import type { FindingRange } from '../../shared/finding.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import { lineAt } from '../../shared/line-at.ts';
import type { EventTree } from '../../spec/index.ts';

/** Where a value stands: its event, and that of its key. */
interface Place {
  readonly event: number;
  readonly key?: number;
}

/**
 * The ranges that Spectral's YAML parser gives, from the events of the parse that is made anyway. Only for a text that
 * is plain (`SourceFile.isPlain`).
 */
export class YamlRanges {
  readonly #tree: EventTree;
  /** Of all lines but the first. */
  readonly #lineStarts: readonly number[];
  readonly #children = new Map<number, ReadonlyMap<string, Place> | readonly Place[]>();

  /** @param lineStarts where the lines of its text start, but for the first */
  constructor(tree: EventTree, lineStarts: readonly number[]) {
    this.#tree = tree;
    this.#lineStarts = lineStarts;
  }

  /** The range of the value at a path, lines and characters from 0; `undefined` where there is none. */
  locate(path: JsonPath): FindingRange | undefined {
    let place: Place | undefined = { event: this.#tree.root };
    for (const key of path) {
      place = this.#child(place.event, key);
      if (place === undefined) return undefined;
    }
    return { start: this.#position(this.#start(place)), end: this.#position(this.#end(place)) };
  }

  #child(event: number, key: string | number): Place | undefined {
    const children = this.#childrenOf(event);
    if (Array.isArray(children)) return (children as readonly Place[])[Number(key)];
    return typeof key === 'string' ? (children as ReadonlyMap<string, Place>).get(key) : undefined;
  }

  #childrenOf(owner: number): ReadonlyMap<string, Place> | readonly Place[] {
    const known = this.#children.get(owner);
    if (known !== undefined) return known;
    const { text, events } = this.#tree;
    const end = this.#tree.partner(owner);
    const type = events[owner]?.type;
    const items: Place[] = [];
    const properties = new Map<string, Place>();
    if (type === EVENT_SEQUENCE) {
      for (let at = owner + 1; at < end; at = this.#tree.after(at)) items.push({ event: at });
    } else if (type === EVENT_MAPPING) {
      for (let key = owner + 1; key < end; key = this.#tree.after(key + 1)) {
        const event = events[key];
        // Of equal keys, which JSON allows, the last one counts.
        if (event?.type === EVENT_SCALAR) {
          properties.set(getScalarValue(text, event), { event: key + 1, key });
        }
      }
    }
    const children = type === EVENT_SEQUENCE ? items : properties;
    this.#children.set(owner, children);
    return children;
  }

  #start({ event, key }: Place): number {
    const node = this.#tree.events[event];
    if (key !== undefined) {
      const afterKey = this.#endOf(key);
      if (node?.type !== EVENT_SCALAR || node.valueStart < 0) return afterKey + 1;
      return this.#startOf(event, afterKey);
    }
    const start = this.#startOf(event, 0);
    // Spectral's parser counts a line break before the root in.
    return event === this.#tree.root && start === this.#firstBreak() ? 0 : start;
  }

  #startOf(index: number, from: number): number {
    const event = this.#tree.events[index];
    if (event?.type === EVENT_SEQUENCE || event?.type === EVENT_MAPPING) return event.start;
    if (event?.type !== EVENT_SCALAR) return 0;
    if (event.style === SCALAR_STYLE_PLAIN) return event.valueStart;
    if (isQuoted(event.style)) return event.valueStart - 1;
    // The line before the text is the header of a block scalar, where nothing but its indicator can follow the key.
    const { text } = this.#tree;
    const before = text.slice(0, event.valueStart).replace(/(\r\n?|\n)$/, '');
    const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    const header = Math.max(line, from);
    return header + text.slice(header, event.valueStart).search(/[|>]/);
  }

  /** Where the last value within a value ends. */
  #end({ event }: Place): number {
    let last = event;
    for (let close = this.#tree.partner(last); close > last + 1; close = this.#tree.partner(last)) {
      last = close - 1;
      if (this.#tree.events[last]?.type === EVENT_POP) last = this.#tree.partner(last);
    }
    const node = this.#tree.events[last];
    if (node?.type === EVENT_SCALAR && node.valueStart < 0) return this.#endOf(last - 1) + 1;
    return this.#endOf(last);
  }

  #endOf(index: number): number {
    const event = this.#tree.events[index];
    const { text } = this.#tree;
    if (event?.type === EVENT_SEQUENCE || event?.type === EVENT_MAPPING) {
      const empty = /[{[](?:\s|#.*)*[}\]]/y;
      empty.lastIndex = event.start;
      return event.start + (empty.exec(text)?.[0].length ?? 0);
    }
    if (event?.type !== EVENT_SCALAR) return 0;
    if (event.style === SCALAR_STYLE_PLAIN) return event.valueEnd;
    if (isQuoted(event.style)) return event.valueEnd + 1;
    // A block scalar ends before the line break in front of what follows, and at the end of the text after one that is
    // thought to be there.
    const isLast = /^ *$/.test(text.slice(event.valueEnd, event.valueEnd + 1000));
    if (isLast) return /[\r\n]$/.test(text) ? text.length - 1 : text.length;
    return event.valueEnd - 1;
  }

  #firstBreak(): number {
    return this.#lineStarts[0] ?? this.#tree.text.length + 1;
  }

  #position(offset: number): FindingRange['start'] {
    const line = lineAt(this.#lineStarts, offset);
    return { line, character: offset - (this.#lineStarts[line - 1] ?? 0) };
  }
}

function isQuoted(style: number): boolean {
  return style === SCALAR_STYLE_DOUBLE_QUOTED || style === SCALAR_STYLE_SINGLE_QUOTED;
}
