/** A copy that lacks some fields. */
export function without<T>(
  value: Readonly<Record<string, T>>,
  ...names: readonly string[]
): Record<string, T> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
