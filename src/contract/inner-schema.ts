import type { Schema } from './schema.ts';

/** A schema within another one. */
export interface InnerSchema {
  readonly schema: Schema;
  /** The way there, as people write it: `.name`, `[]`, `.*`; nothing for a variant. */
  readonly step: string;
  /** The property it is the value of. */
  readonly property?: string;
}
