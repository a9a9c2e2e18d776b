/** The same value with another text in the place of one, wherever that stands. */
export function replaceText(value: unknown, text: string, other: string): unknown {
  if (value === text) return other;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => replaceText(item, text, other));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, replaceText(item, text, other)]),
  );
}
