import type { Schema } from './schema.ts';

/** What a response is about, and where it sits in the body: `['data']` inside an envelope, `[]` without one. */
export interface Payload {
  readonly schema: Schema;
  readonly path: readonly string[];
}
