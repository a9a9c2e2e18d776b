import type { Schema } from '../../contract/index.ts';
import { jsonForm } from './json-form.ts';

/** What is kept of the bodies of one schema; beyond it begins anew. */
const MOST_BYTES = 4 * 1024 * 1024;

interface Kept {
  readonly bodies: Map<string, Uint8Array>;
  bytes: number;
}

const kept = new WeakMap<Schema, Kept>();

/**
 * A body as it is sent as JSON: where it is made of parts that were sent before, the same bytes for the same body. A
 * mock says the same things often.
 *
 * @param schema of the body
 */
export function jsonBody(body: unknown, schema: Schema | undefined): string | Uint8Array {
  const { key, isKnown, text } = jsonForm(body);
  if (schema === undefined || !isKnown) return text();
  const known = kept.get(schema) ?? { bodies: new Map<string, Uint8Array>(), bytes: 0 };
  kept.set(schema, known);
  const earlier = known.bodies.get(key);
  if (earlier !== undefined) return earlier;
  const written = new TextEncoder().encode(text());
  known.bytes += written.byteLength;
  if (known.bytes > MOST_BYTES) {
    known.bodies.clear();
    known.bytes = written.byteLength;
  }
  known.bodies.set(key, written);
  return written;
}
