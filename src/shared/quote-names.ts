/** Names as code in a sentence: `a`, `b`. */
export function quoteNames(names: Iterable<string>): string {
  return [...names].map((name) => `\`${name}\``).join(', ');
}
