import { isRecord } from '../../shared/is-record.ts';
import type { SpecNode } from '../../spec/index.ts';

/** Keywords that admit and refuse nothing. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'example',
  'examples',
  '$comment',
  'externalDocs',
]);

/** Whether two values say the same of instances, their references followed and notes to readers left out. */
export function isSameSchema(
  one: SpecNode,
  other: SpecNode,
  seen = new Map<unknown, unknown>(),
): boolean {
  const [a, b] = [one.resolve(), other.resolve()];
  if (Array.isArray(a.value) || Array.isArray(b.value)) {
    const [left, right] = [a.items(), b.items()];
    const areLists = Array.isArray(a.value) && Array.isArray(b.value);
    return (
      areLists &&
      left.length === right.length &&
      left.every((item, index) => isSameAt(item, right[index]))
    );
  }
  if (!isRecord(a.value) || !isRecord(b.value)) return a.value === b.value;
  if (seen.get(a.value) === b.value) return true;
  seen.set(a.value, b.value);
  const [left, right] = [partsOf(a), partsOf(b)];
  return (
    left.size === right.size && [...left].every(([key, node]) => isSameAt(node, right.get(key)))
  );

  function isSameAt(node: SpecNode, counterpart: SpecNode | undefined): boolean {
    return counterpart !== undefined && isSameSchema(node, counterpart, seen);
  }
}

function partsOf(node: SpecNode): ReadonlyMap<string, SpecNode> {
  return new Map(node.entries().filter(([key]) => !ANNOTATIONS.has(key) && !key.startsWith('x-')));
}
