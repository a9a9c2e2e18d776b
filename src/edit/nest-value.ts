import { own } from '../shared/own.ts';
import { defineOwn } from './define-own.ts';

/** A copy of `around` with a value, as it is, at a path whose mappings are there. */
export function nestValue(around: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: unknown = structuredClone(around);
  if (typeof copy === 'object' && copy !== null) {
    defineOwn(copy, key, nestValue(own(copy, key), rest, value));
  }
  return copy;
}
