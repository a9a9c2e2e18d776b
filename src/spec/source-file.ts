import type { Event } from 'js-yaml';
import type { JsonPath } from '../shared/json-path.ts';
import type { Location } from '../shared/location.ts';
import { own } from '../shared/own.ts';
import { EventTree } from './event-tree.ts';
import { PositionIndex } from './position-index.ts';

/** Where something was written. */
export interface Origin {
  readonly file: SourceFile;
  readonly path: JsonPath;
}

/** One file of a description: its text, its value, and where each value stands in the text. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  /** What the text alone says: `value`, unless an overlay has changed that. */
  readonly written: unknown;
  /** Every file that the value comes from: this one, unless overlays have changed it. */
  readonly sources: readonly SourceFile[];
  #events: EventTree | undefined;
  #positions: PositionIndex | undefined;

  /** @param events what the parser saw, if that is at hand */
  constructor(path: string, text: string, value: unknown, events?: readonly Event[]) {
    this.path = path;
    this.text = text;
    this.value = value;
    this.written = value;
    this.sources = [this];
    if (events !== undefined) this.#events = new EventTree(text, events);
  }

  /** The value at a path, `undefined` where there is none. */
  at(path: JsonPath): unknown {
    return path.reduce<unknown>(
      // An array's own properties are its items, and `length`, which no document holds.
      (value, key) => (Array.isArray(value) && key === 'length' ? undefined : own(value, key)),
      this.value,
    );
  }

  /** Where the value at `path` was written: here, unless an overlay added it. */
  origin(path: JsonPath): Origin {
    return { file: this, path };
  }

  /**
   * Where the value at `path` stands: the key for a property, the item for an array element. Where the
   * path leads nowhere, the closest existing ancestor, so that a missing key points at its owner.
   */
  locate(path: JsonPath): Location {
    return { file: this.path, ...this.#index.locate(path) };
  }

  /**
   * YAML comments that match a global pattern, which begins with `#`.
   *
   * @returns the match, and its line and column from 1
   */
  comments(pattern: RegExp): ReturnType<PositionIndex['comments']> {
    return this.#index.comments(pattern);
  }

  /** What its parser saw, in reading order. */
  get events(): EventTree {
    this.#events ??= new EventTree(this.text);
    return this.#events;
  }

  get #index(): PositionIndex {
    this.#positions ??= new PositionIndex(this.events);
    return this.#positions;
  }
}
