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
  readonly #partners: Int32Array;

  constructor(text: string, events: readonly Event[] = parse(text)) {
    this.text = text;
    this.events = events;
    this.#partners = match(events);
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
    return new EventTree(text, this.events.slice(0, key).concat(events, this.events.slice(end)));
  }

  /** The event of the root's value. */
  get root(): number {
    return this.events[0]?.type === EVENT_DOCUMENT ? 1 : 0;
  }
}

function match(events: readonly Event[]): Int32Array {
  const partners = new Int32Array(events.length);
  const open: number[] = [];
  for (const [index, { type }] of events.entries()) {
    partners[index] = index;
    if (type === EVENT_POP) {
      const start = open.pop() ?? index;
      partners[start] = index;
      partners[index] = start;
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
