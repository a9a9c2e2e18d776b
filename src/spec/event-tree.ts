import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_POP,
  EVENT_SCALAR,
  parseEvents,
  type Event,
} from 'js-yaml';
import { MAX_DEPTH } from './max-depth.ts';
import { shiftEvent } from './shift-event.ts';

/** The parser's flat list of events of a YAML or JSON text (JSON is YAML's flow style), and which belong together. */
export class EventTree {
  readonly text: string;
  readonly events: readonly Event[];
  /** By event: the one that closes it, itself for one that opens nothing; for one that closes, what it closes. */
  readonly #partners: Int32Array<ArrayBuffer>;

  constructor(text: string, events: readonly Event[] = parse(text), partners = match(events)) {
    this.text = text;
    this.events = events;
    this.#partners = partners;
  }

  /** The event that closes what an event opens, the event itself if it opens nothing; and the other way round. */
  partner(index: number): number {
    return this.#partners[index] ?? index;
  }

  /** The event behind a node. */
  after(index: number): number {
    return this.partner(index) + 1;
  }

  /**
   * The tree of a text that has another property in place of one. Moves the events behind it, so that this tree is
   * used up.
   *
   * @param key the event of the property's key
   * @param events those of the other property, its key's first, with offsets into the text
   */
  replace(key: number, events: readonly Event[], text: string): EventTree {
    const end = this.after(key + 1);
    const by = text.length - this.text.length;
    for (let index = end; index < this.events.length; index += 1) {
      const event = this.events[index];
      if (event !== undefined) shiftEvent(event, by);
    }
    if (key + events.length !== end) {
      return new EventTree(text, this.events.slice(0, key).concat(events, this.events.slice(end)));
    }
    // As after most edits: hundreds of thousands of places need not be copied.
    const all = this.events as Event[];
    for (const [index, event] of events.entries()) all[key + index] = event;
    return new EventTree(text, all, match(all, this.#partners, key, end));
  }

  /** The event of the root's value. */
  get root(): number {
    return this.events[0]?.type === EVENT_DOCUMENT ? 1 : 0;
  }
}

/** @param start of a part in which everything is closed that is opened, to match that alone */
function match(
  events: readonly Event[],
  partners = new Int32Array(events.length),
  start = 0,
  end = events.length,
): Int32Array<ArrayBuffer> {
  const open: number[] = [];
  for (let index = start; index < end; index += 1) {
    const type = events[index]?.type;
    partners[index] = index;
    if (type === EVENT_POP) {
      const opening = open.pop() ?? index;
      partners[opening] = index;
      partners[index] = opening;
    } else if (type !== EVENT_SCALAR && type !== EVENT_ALIAS) open.push(index);
  }
  return partners;
}

/** A text that does not parse has no events; the error that says so carries its own position. */
function parse(text: string): readonly Event[] {
  try {
    // The parser counts a level or two more than the value has.
    return parseEvents(text, { maxDepth: 2 * MAX_DEPTH });
  } catch {
    return [];
  }
}
