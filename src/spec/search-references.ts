import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';
import { readingOf, type Reading } from './reading-of.ts';

export interface FoundReference {
  readonly ref: string;
  /** The object that holds the `$ref`, and the path to it. */
  readonly holder: object;
  readonly path: JsonPath;
  /** Whether it stands in data (an example, an extension), where it may be only text. */
  readonly isData: boolean;
}

/**
 * Every `$ref` of a value in reading order; of what YAML aliases repeat, at its first place.
 *
 * @param start the path to the value
 */
export function searchReferences(
  root: unknown,
  start: JsonPath = [],
  reading?: Reading,
): readonly FoundReference[] {
  const found: FoundReference[] = [];
  const seen = new Set<object>();
  const seenAsData = new Set<object>();
  visit(root, [...start], reading);
  return found;

  function visit(value: unknown, path: (string | number)[], way: Reading | undefined): void {
    const isData = way?.isData === true;
    if (typeof value !== 'object' || value === null) return;
    if (seen.has(value) || (isData && seenAsData.has(value))) return;
    (isData ? seenAsData : seen).add(value);
    const ref = own(value, '$ref');
    if (typeof ref === 'string') found.push({ ref, holder: value, path: [...path], isData });
    for (const key of Object.keys(value)) {
      const child = own(value, key);
      if (typeof child !== 'object' || child === null) continue;
      const below = readingOf(key, child, way, path);
      path.push(key);
      visit(child, path, below);
      path.pop();
    }
  }
}
