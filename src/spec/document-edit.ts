import type { JsonPath } from '../shared/json-path.ts';

/** A part of a file that was read again. */
export interface EditedPlace {
  /** The path of the file. */
  readonly file: string;
  readonly isInRoot: boolean;
  readonly path: JsonPath;
  readonly lines: EditedLines;
}

/** The lines of a part before an edit, from 0, the last one included; and how many more there are after it. */
export interface EditedLines {
  readonly first: number;
  readonly last: number;
  readonly by: number;
}

/** What edits of its files have made of a document. */
export interface DocumentEdit {
  /** How often it has been edited so far. */
  readonly number: number;
  readonly places: readonly EditedPlace[];
  /** Values that are no longer part of the description. */
  readonly replaced: ReadonlySet<unknown>;
}
