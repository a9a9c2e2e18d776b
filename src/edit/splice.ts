/** A change of a text: what stands from `start` to `end` becomes `text`. Offsets are UTF-16 code units. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
