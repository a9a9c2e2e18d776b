import type { Schema } from '../../../contract/index.ts';

/**
 * Whether an answer may hold a value at all: what a request may say and an answer may not, such as a `null` for a
 * property that is always there, is for the server to make something of.
 */
export function mayShow(schema: Schema, value: unknown): boolean {
  return schema.judge(value, 'response').length === 0;
}
