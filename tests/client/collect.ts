/** Everything an iterable gives. */
export async function collect<T>(iterable: AsyncIterable<T> | undefined): Promise<T[]> {
  const found: T[] = [];
  if (iterable !== undefined) for await (const item of iterable) found.push(item);
  return found;
}
