import type { Schema } from './schema.ts';

/** Whether a body has both seats of an envelope, `data` and `error`; which of them is filled says how it went. */
export function isEnvelope(body: Schema | undefined): boolean {
  return body?.property('data') !== undefined && body.property('error') !== undefined;
}
