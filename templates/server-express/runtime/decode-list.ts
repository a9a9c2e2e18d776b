import { decodeText } from './decode-text.ts';
import type { Shape } from './decoding.ts';

/** The values of a list, from its parts. */
export function decodeItems(parts: readonly string[], { items = {} }: Shape): unknown[] {
  return parts.map((part) => decodeText(part, items));
}

/** An object from names and texts. A name that occurs twice is a list, for validation to judge. */
export function decodeFields(
  fields: Iterable<readonly [string, string]>,
  { properties = {} }: Shape,
): Record<string, unknown> {
  const grouped = Map.groupBy(fields, ([name]) => name);
  const entries = [...grouped].map(([name, group]) => {
    const shape = Object.hasOwn(properties, name) ? (properties[name] ?? {}) : {};
    const texts = group.map(([, text]) => text);
    const [text = ''] = texts;
    const isList = shape.types?.includes('array') === true || texts.length > 1;
    return [name, isList ? decodeItems(texts, shape) : decodeText(text, shape)] as const;
  });
  return Object.fromEntries(entries);
}

/** `['a', '1', 'b', '2']`, or `['a=1', 'b=2']` when exploded, as names and texts. */
export function pairUp(parts: readonly string[], isExploded: boolean): [string, string][] {
  if (isExploded) {
    return parts.map((part) => {
      const at = part.indexOf('=');
      return at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    });
  }
  return parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : []));
}
