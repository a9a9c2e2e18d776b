/** A place in a source file. `line` and `column` count from 1, as editors and compilers print them. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
