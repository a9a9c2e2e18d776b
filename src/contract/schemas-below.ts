import { SpecwrightError } from '../shared/specwright-error.ts';
import type { Schema } from './schema.ts';

/**
 * Which of the `wanted` schemas values of these schemas may contain, or be: identities of resolved nodes. Ends as
 * soon as all are found.
 */
export function schemasBelow(
  roots: readonly Schema[],
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
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
    const { identity } = schema.node.resolve();
    if (seen.has(identity)) return;
    seen.add(identity);
    if (wanted.has(identity)) found.add(identity);
    pending.push(...schema.inner.map((inner) => inner.schema));
  }
}
