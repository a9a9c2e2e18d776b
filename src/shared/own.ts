/**
 * The own property of an object, or `undefined`. Documents are untrusted: a plain `object[key]` would
 * answer `constructor` and `__proto__` from the prototype.
 */
export function own(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}
