import type { SpecDocument } from '../../spec/index.ts';
import type { ReferenceGraph } from '../reference-graph.ts';
import type { ObjectKinds } from './object-kinds.ts';

/**
 * Whether each reference of a description in one file leads to an object of the kind that is wanted where it stands.
 * If so, the dereferenced description has no fault that it does not have as it is written, where each object is
 * looked at once and not in every place that refers to it.
 */
export function areReferencesSound(
  document: SpecDocument,
  { references }: ReferenceGraph,
  kinds: ObjectKinds,
): boolean {
  if (document.files.size > 1 || kinds.isAmbiguous) return false;
  for (const [holder, { target }] of references) {
    const wanted = kinds.of(holder);
    if (wanted !== undefined && kinds.of(target.value) !== wanted) return false;
  }
  return true;
}
