import { exec } from 'jsonpath-rfc9535';
import type { JsonPath } from '../shared/json-path.ts';

/**
 * What a JSONPath selects in a value: each place once, though a query may name it twice (RFC 9535, section 2.1.2), and
 * the last first, so that what is removed there moves nothing that is still to come.
 *
 * @throws {Error} when it is no JSONPath
 */
export function selectedPaths(value: unknown, target: string): JsonPath[] {
  const paths = new Map<string, JsonPath>();
  exec(value as Parameters<typeof exec>[0], target, (_value, path) => {
    paths.set(JSON.stringify(path), [...path]);
  });
  return [...paths.values()].toSorted(compareLastFirst);
}

/** Items of a list by falling index, and a part before what it is in. */
function compareLastFirst(a: JsonPath, b: JsonPath): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [one, other] = [a[at], b[at]];
  if (one === undefined || other === undefined) return b.length - a.length;
  if (typeof one === 'number' && typeof other === 'number') return other - one;
  return String(one) < String(other) ? 1 : -1;
}
