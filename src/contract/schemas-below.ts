import { SpecwrightError } from '../shared/specwright-error.ts';
import type { Schema } from './schema.ts';

/**
 * Which of the `wanted` schemas values of these schemas may contain, or be: the keys of resolved nodes. Ends as soon as
 * all are found.
 */
export function schemasBelow(
  roots: readonly Schema[],
  wanted: ReadonlySet<unknown>,
): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const seen = new Set<unknown>();
  const pending = roots.toReversed();
  while (found.size < wanted.size) {
    const schema = pending.pop();
    if (schema === undefined) break;
    try {
      visit(schema);
    } catch (error) {
      // What cannot be followed is below nothing; another rule names it.
      if (!(error instanceof SpecwrightError)) throw error;
    }
  }
  return found;

  function visit(schema: Schema): void {
    const { key } = schema.node.resolve();
    const { size } = seen;
    if (seen.add(key).size === size) return;
    if (wanted.has(key)) found.add(key);
    for (const inner of schema.inner) pending.push(inner.schema);
  }
}
