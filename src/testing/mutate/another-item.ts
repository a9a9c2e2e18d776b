/** An item of the same kind and length as another, a different one for each number. */
export function anotherItem(value: unknown, index: number): unknown {
  if (typeof value === 'number') return value + index + 1;
  if (typeof value !== 'string') return value;
  const number = String(index);
  return `${value.slice(0, Math.max(0, value.length - number.length))}${number}`;
}
