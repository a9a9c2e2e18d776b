import { lineAt } from '../shared/line-at.ts';
import { lineStarts } from '../shared/line-starts.ts';

/** Turns offsets in a text into lines and columns, both from 1. */
export class LineIndex {
  /** Of all lines but the first. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    // YAML 1.2, section 5.4: a lone carriage return breaks a line too.
    this.#starts = text.includes('\r')
      ? [...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: { length } }) => index + length)
      : lineStarts(text);
  }

  at(offset: number): { line: number; column: number } {
    const line = lineAt(this.#starts, offset);
    return { line: line + 1, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
  }
}
