import { lineStarts } from '../shared/line-starts.ts';

/** Turns offsets in a text into lines and columns, both from 1. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    // YAML 1.2, section 5.4: a lone carriage return breaks a line too.
    const others = text.includes('\r')
      ? [...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: { length } }) => index + length)
      : lineStarts(text);
    this.#starts = [0, ...others];
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
