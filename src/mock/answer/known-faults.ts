import type { JsonSchema } from '../../contract/index.ts';

/** Enough for the answers that come again and again. */
const MOST_BODIES = 100;
/** Longer texts are as dear to keep as to judge. */
const MOST_LETTERS = 64 * 1024;

interface Known {
  readonly faults: Map<string, readonly string[]>;
  /** How many texts have come again. */
  hits: number;
}

const known = new WeakMap<JsonSchema, Known>();

/**
 * What is wrong with a body under a schema, judged once for each text of it: a mock says the same things often. Where
 * every text is another one (an error with the id of its request), none is kept.
 */
export function knownFaults(
  schema: JsonSchema,
  text: string | Uint8Array | undefined,
  judge: () => readonly string[],
): readonly string[] {
  if (typeof text !== 'string' || text.length > MOST_LETTERS) return judge();
  const bodies = known.get(schema) ?? { faults: new Map<string, readonly string[]>(), hits: 0 };
  known.set(schema, bodies);
  const earlier = bodies.faults.get(text);
  if (earlier !== undefined) {
    bodies.hits += 1;
    return earlier;
  }
  const isFull = bodies.faults.size >= MOST_BODIES;
  if (isFull && bodies.hits < MOST_BODIES) return judge();
  if (isFull) bodies.faults.clear();
  const faults = judge();
  bodies.faults.set(text, faults);
  return faults;
}
