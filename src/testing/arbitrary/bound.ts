/** A keyword that counts: a whole number, not negative. Anything else in its place bounds nothing. */
export function bound(keyword: unknown): number | undefined {
  return typeof keyword === 'number' && Number.isInteger(keyword) && keyword >= 0
    ? keyword
    : undefined;
}
