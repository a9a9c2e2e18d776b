import type { Edit } from './edit.ts';

/** What would remove a finding. */
export interface Fix {
  readonly edits: readonly Edit[];
  /** What a person must decide afterwards, one imperative sentence without its full stop: `Check that 255 is enough`. */
  readonly review?: string;
}
