import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';

/** The objects of a value that are others once something else stands at a path: those on the way, and all below. */
export function replacedValues(root: unknown, path: JsonPath): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  let value = root;
  for (const key of path) {
    found.add(value);
    value = own(value, key);
  }
  const pending = [value];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (typeof each !== 'object' || each === null) continue;
    found.add(each);
    pending.push(...Object.values(each));
  }
  return found;
}
