/** How many values there are in one, itself included; a shared one counts wherever it is. */
export function countValues(value: unknown, known = new Map<object, number>()): number {
  if (typeof value !== 'object' || value === null) return 1;
  const count =
    known.get(value) ??
    Object.values(value).reduce<number>((sum, child) => sum + countValues(child, known), 1);
  known.set(value, count);
  return count;
}
