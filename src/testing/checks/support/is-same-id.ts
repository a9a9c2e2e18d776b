/** Whether two values name the same thing: the text of a path has no types, and UUIDs no case. */
export function isSameId(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}
