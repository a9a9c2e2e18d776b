import type { JsonPath } from '../shared/json-path.ts';
import type { Location } from '../shared/location.ts';
import { lineStarts } from '../shared/line-starts.ts';
import { own } from '../shared/own.ts';
import { EventTree } from './event-tree.ts';
import { isPlainYaml } from './is-plain-yaml.ts';
import { PositionIndex } from './position-index.ts';

/** Where something was written. */
export interface Origin {
  readonly file: SourceFile;
  readonly path: JsonPath;
}

/** What is known of a text before its file is asked. */
export interface KnownOfText {
  /** What the parser saw. */
  readonly events?: EventTree | undefined;
  /** Whether it is plain YAML. */
  readonly isPlain?: boolean | undefined;
  readonly lineStarts?: readonly number[] | undefined;
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
  #isPlain: boolean | undefined;
  #lineStarts: readonly number[] | undefined;

  constructor(path: string, text: string, value: unknown, known: KnownOfText = {}) {
    this.path = path;
    this.text = text;
    this.value = value;
    this.written = value;
    this.sources = [this];
    this.#events = known.events;
    this.#isPlain = known.isPlain;
    this.#lineStarts = known.lineStarts;
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

  /** Where the lines of the text start, but for the first; lines end with a line feed. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStarts(this.text);
    return this.#lineStarts;
  }

  /** Whether the text is plain YAML: see `isPlainYaml`. */
  get isPlain(): boolean {
    this.#isPlain ??= isPlainYaml(this.events);
    return this.#isPlain;
  }

  /** The events, for somebody who changes them: this file reads its text again should it be asked. */
  takeEvents(): EventTree {
    const { events } = this;
    this.#events = undefined;
    this.#positions = undefined;
    return events;
  }

  get #index(): PositionIndex {
    this.#positions ??= new PositionIndex(this.events);
    return this.#positions;
  }
}
