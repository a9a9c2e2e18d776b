import { decodeFields, decodeItems } from './decode-list.ts';
import type { Shape } from './decoding.ts';

type Field = readonly [name: string, text: string];

/**
 * An object from the fields of a form, the parts of its objects and lists in brackets: `card[number]=4242`,
 * `lines[0][sku]=A-1`, `tags[]=new`. What the contract calls so in full, or knows no parts of, stays a name.
 */
export function decodeForm(fields: Iterable<Field>, shape: Shape): Record<string, unknown> {
  const plain: Field[] = [];
  const parts: (readonly [head: string, part: Field])[] = [];
  for (const field of fields) {
    const [name, text] = field;
    const [, head = '', rest = ''] = /^([^[\]]+)\[(.*)\]$/.exec(name) ?? [];
    if (hasParts(shape, name, head)) parts.push([head, [inside(`[${rest}]`), text]]);
    else plain.push(field);
  }
  const entries = [...Map.groupBy(parts, ([head]) => head)].map(([head, group]) => {
    const inner = group.map(([, part]) => part);
    return [head, decodeParts(inner, shape.properties?.[head] ?? {})] as const;
  });
  return { ...decodeFields(plain, shape), ...Object.fromEntries(entries) };
}

function hasParts({ properties = {} }: Shape, name: string, head: string): boolean {
  if (Object.hasOwn(properties, name) || !Object.hasOwn(properties, head)) return false;
  const types = properties[head]?.types ?? [];
  return types.includes('object') || types.includes('array');
}

function decodeParts(fields: readonly Field[], shape: Shape): unknown {
  const isList =
    shape.types?.includes('array') === true && fields.every(([name]) => /^\d*(?:\[|$)/.test(name));
  if (!isList) return decodeForm(fields, shape);
  const items = Map.groupBy(fields, ([name]) => /^\d*/.exec(name)?.[0] ?? '');
  return [...items].flatMap(([index, group]) => {
    const texts = group.map(([, text]) => text);
    if (group.every(([name]) => name === index)) return decodeItems(texts, shape);
    const inner = group.map(([name, text]): Field => [inside(name.slice(index.length)), text]);
    return [decodeForm(inner, shape.items ?? {})];
  });
}

/** `sku` of `[sku]`, `size[unit]` of `[size][unit]`. */
function inside(name: string): string {
  return name.replace(/^\[([^\]]*)\]/, '$1');
}
