import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';
import { knownReferences } from './known-references.ts';
import { readingOf, type Reading } from './reading-of.ts';
import { searchReferences, type FoundReference } from './search-references.ts';

/**
 * Finds the references of a value that differs from another one at a path only, from those of the other one, if they
 * have been asked for.
 */
export function reviseReferences(before: unknown, after: unknown, changed: JsonPath): void {
  // A reference belongs to its holder.
  const path = (changed.at(-1) === '$ref' ? changed.slice(0, -1) : changed).map(String);
  const known = isObject(before) ? knownReferences.get(before) : undefined;
  if (known === undefined || !isObject(after)) return;
  const owners: object[] = [];
  let reading: Reading | undefined;
  let value: unknown = after;
  for (const [depth, key] of path.entries()) {
    if (!isObject(value)) return;
    owners.push(value);
    value = own(value, key);
    if (isObject(value)) reading = readingOf(key, value, reading, path.slice(0, depth));
  }
  const start = firstBehind(known, path, owners);
  knownReferences.set(after, [
    // What is on the way to the path is another object now.
    ...known.slice(0, start).map((each) => {
      const holder = leadsTo(each.path, path) ? owners[each.path.length] : undefined;
      return holder === undefined ? each : { ...each, holder };
    }),
    ...searchReferences(value, path, reading),
    ...known.slice(start).filter((each) => !leadsTo(path, each.path)),
  ]);
}

/** The index of the first reference that does not come before a path; they are in reading order. */
function firstBehind(
  known: readonly FoundReference[],
  path: JsonPath,
  owners: readonly object[],
): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(known[middle]?.path ?? [], path, owners)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param owners the values on the way to the other path */
function isBefore(path: JsonPath, other: JsonPath, owners: readonly object[]): boolean {
  const depth = other.findIndex((key, index) => String(path[index]) !== String(key));
  if (depth === -1) return false;
  if (depth >= path.length) return true;
  const keys = Object.keys(owners[depth] ?? {});
  return keys.indexOf(String(path[depth])) < keys.indexOf(String(other[depth]));
}

/** Whether a path leads to another one, or is the same. */
function leadsTo(path: JsonPath, other: JsonPath): boolean {
  return (
    path.length <= other.length && path.every((key, index) => String(key) === String(other[index]))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
