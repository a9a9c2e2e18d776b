import { escapePath } from './escape-path.ts';

/**
 * A path template in the syntax of Express 5. Parameters are only counted: their values are read from the
 * path as sent, where an escaped slash or comma can still be told from a plain one.
 */
export function mountPath(template: string): string {
  let count = 0;
  return template
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      if (!/^\{.+\}$/.test(part)) {
        return escapePath(part).replaceAll(/[{}()[\]+?!:*\\]/g, '\\$&');
      }
      count += 1;
      return `:p${count}`;
    })
    .join('');
}

/**
 * Puts templates with literal segments before those with parameters in their place (OpenAPI 3.1, section 4.8.8.2),
 * and of these the ones that fix more text, such as `{name}.json`, first.
 */
export function bySpecificity(a: string, b: string): number {
  const others = b.split('/').map(looseness);
  const differences = a
    .split('/')
    .map((segment, index) => looseness(segment) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** 0 for a literal; below 1, the less the more text stands beside the parameters. */
function looseness(segment: string): number {
  if (!segment.includes('{')) return 0;
  return 1 / (1 + segment.replaceAll(/\{[^{}]+\}/g, '').length);
}
