/**
 * A path template in the syntax of Express 5. Parameters are only counted: their values are read from the
 * path as sent, where an escaped slash or comma can still be told from a plain one.
 */
export function mountPath(template: string): string {
  let count = 0;
  return template
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      if (!/^\{.+\}$/.test(part)) return part.replaceAll(/[{}()[\]+?!:*\\]/g, '\\$&');
      count += 1;
      return `:p${count}`;
    })
    .join('');
}

/** Puts templates with literal segments before those with parameters in their place (OpenAPI 3.1, section 4.8.8.2). */
export function bySpecificity(a: string, b: string): number {
  const rank = (template: string): string =>
    template
      .split('/')
      .map((segment) => (segment.includes('{') ? '1' : '0'))
      .join('');
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}
