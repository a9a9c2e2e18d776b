import type { JsonSchema } from '../../contract/index.ts';

const known = new WeakMap<JsonSchema, WeakMap<Uint8Array, readonly string[]>>();

/** What is wrong with a body under a schema, judged once for the bytes that are sent for it. */
export function knownFaults(
  schema: JsonSchema,
  written: string | Uint8Array | undefined,
  judge: () => readonly string[],
): readonly string[] {
  if (!(written instanceof Uint8Array)) return judge();
  const bodies = known.get(schema) ?? new WeakMap<Uint8Array, readonly string[]>();
  known.set(schema, bodies);
  const faults = bodies.get(written) ?? judge();
  bodies.set(written, faults);
  return faults;
}
