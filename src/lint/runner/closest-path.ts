/** The part of a path that exists in a value. */
export function closestPath(value: unknown, path: readonly string[]): string[] {
  const found: string[] = [];
  let node = value;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !(key in node)) break;
    found.push(key);
    node = (node as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
