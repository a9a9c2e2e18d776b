import { objectField, type ObjectKind } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { SpecDocument } from '../../spec/index.ts';
import type { ReferenceGraph } from '../reference-graph.ts';

/**
 * Whether each reference of a description in one file leads to an object of the kind that is wanted where it stands.
 * If so, the dereferenced description has no fault that it does not have as it is written, where each object is
 * looked at once and not in every place that refers to it.
 */
export function areReferencesSound(
  document: SpecDocument,
  { references }: ReferenceGraph,
): boolean {
  if (document.files.size > 1) return false;
  const kinds = new Map<object, ObjectKind>();
  const wanted: (readonly [target: unknown, kind: ObjectKind])[] = [];
  return (
    visit(document.root.value, 'root') && wanted.every(([target, kind]) => kindOf(target) === kind)
  );

  function kindOf(value: unknown): ObjectKind | undefined {
    return isRecord(value) ? kinds.get(value) : undefined;
  }

  function visit(value: unknown, kind: ObjectKind): boolean {
    if (!isRecord(value)) return true;
    const known = kinds.get(value);
    // An alias may put one object in places of different kinds.
    if (known !== undefined) return known === kind;
    kinds.set(value, kind);
    const reference = references.get(value);
    if (reference !== undefined) wanted.push([reference.target.value, kind]);
    return Object.entries(value).every(([name, child]) => {
      const field = name.startsWith('x-') ? undefined : objectField(kind, name);
      if (field === undefined) return true;
      if (field.shape === 'one') return visit(child, field.kind);
      const isHeld = field.shape === 'list' ? Array.isArray(child) : isRecord(child);
      return !isHeld || Object.values(child as object).every((item) => visit(item, field.kind));
    });
  }
}
