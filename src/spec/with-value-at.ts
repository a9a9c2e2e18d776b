import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';

/**
 * A value with another one at a path, which must lead to something. What is not on the way there is shared with the
 * value before, which stays as it is.
 */
export function withValueAt(root: unknown, path: JsonPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: object = Array.isArray(root) ? [...root] : { ...(root as object) };
  // Plain assignment to `__proto__` would set the prototype.
  Object.defineProperty(copy, key, {
    value: withValueAt(own(root, key), rest, value),
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return copy;
}
