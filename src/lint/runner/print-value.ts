/** A value in a few characters, as Spectral's messages have it. */
export function printValue(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return 'Array[]';
  return typeof value === 'object' && value !== null ? 'Object{}' : JSON.stringify(value);
}
