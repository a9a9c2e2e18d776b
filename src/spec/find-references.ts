import { knownReferences } from './known-references.ts';
import { searchReferences, type FoundReference } from './search-references.ts';

/** Every `$ref` of a file in reading order; of a value that YAML aliases repeat, at its first place. */
export function findReferences(root: unknown): readonly FoundReference[] {
  if (typeof root !== 'object' || root === null) return [];
  const known = knownReferences.get(root) ?? searchReferences(root);
  knownReferences.set(root, known);
  return known;
}
