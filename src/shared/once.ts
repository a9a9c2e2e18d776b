/** What is found of a thing under a key, made where there is none. */
export function once<K extends object, T>(
  known: WeakMap<K, Map<string, T>>,
  of: K,
  key: string,
  make: () => T,
): T {
  const found = known.get(of) ?? new Map<string, T>();
  known.set(of, found);
  const value = found.get(key) ?? make();
  found.set(key, value);
  return value;
}
