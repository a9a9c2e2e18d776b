import { escapePath } from './escape-path.ts';

/** The values of a template's parameters as they stand in a path, escapes untouched; `undefined` if it does not match. */
export type PathMatcher = (path: string) => Readonly<Record<string, string>> | undefined;

/** Prepares a path template, `/orders/{order_id}`, for matching. */
export function matchPath(template: string): PathMatcher {
  const names: string[] = [];
  const pattern = template
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      if (!/^\{.+\}$/.test(part)) {
        return escapePath(part).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      }
      names.push(part.slice(1, -1));
      return '([^/]+)';
    })
    .join('');
  const expression = new RegExp(`^${pattern}$`);
  return (path) => {
    const match = expression.exec(path);
    if (match === null) return undefined;
    return Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
  };
}
