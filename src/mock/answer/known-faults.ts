import type { JsonSchema } from '../../contract/index.ts';

/** Enough for the answers that come again and again. */
const MOST_BODIES = 100;
/** Longer texts are as dear to keep as to judge. */
const MOST_LETTERS = 64 * 1024;

const known = new WeakMap<JsonSchema, Map<string, readonly string[]>>();

/** What is wrong with a body under a schema, judged once for each text of it: a mock says the same things often. */
export function knownFaults(
  schema: JsonSchema,
  text: string | Uint8Array | undefined,
  judge: () => readonly string[],
): readonly string[] {
  if (typeof text !== 'string' || text.length > MOST_LETTERS) return judge();
  const bodies = known.get(schema) ?? new Map<string, readonly string[]>();
  known.set(schema, bodies);
  const earlier = bodies.get(text);
  if (earlier !== undefined) return earlier;
  const faults = judge();
  if (bodies.size >= MOST_BODIES) bodies.clear();
  bodies.set(text, faults);
  return faults;
}
