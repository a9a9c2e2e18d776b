import { parsePointer } from '../../shared/parse-pointer.ts';
import type { DocumentEdit } from '../../spec/index.ts';
import type { StructureError } from './structure-error.ts';

/** How many keys lead to a map of parts that `editedParts` leaves out. */
const DEPTHS = new Map<unknown, number>([
  ['paths', 1],
  ['webhooks', 1],
  ['components', 2],
]);

/**
 * The errors within parts that `editedParts` leaves out, which are as they were; `undefined` where one is about a map of
 * parts itself, so that nothing tells which part it is about.
 */
export function keptErrors(
  errors: readonly StructureError[],
  { places }: DocumentEdit,
): readonly StructureError[] | undefined {
  const kept: StructureError[] = [];
  for (const error of errors) {
    const keys = parsePointer(error.instancePath).map(String);
    const depth = DEPTHS.get(keys[0]);
    if (depth === undefined) continue;
    if (keys.length <= depth) return undefined;
    const part = keys.slice(0, depth + 1);
    const isEdited = places.some(({ path }) =>
      part.every((key, index) => index >= path.length || String(path[index]) === key),
    );
    if (!isEdited) kept.push(error);
  }
  return kept;
}
