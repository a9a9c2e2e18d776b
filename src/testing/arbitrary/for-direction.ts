import type { JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { flattenSchema } from './flatten-schema.ts';

export type Direction = 'request' | 'response';

const known = {
  request: new WeakMap<object, JsonSchema>(),
  response: new WeakMap<object, JsonSchema>(),
};

/** Properties that travel only the other way. */
export const HIDDEN = { request: 'readOnly', response: 'writeOnly' } as const;

/**
 * The schema as it holds in one direction: a `readOnly` property is required of responses alone, a
 * `writeOnly` one of requests alone (OpenAPI 3.0, section 4.7.24.2).
 */
export function forDirection(root: JsonSchema, direction: Direction): JsonSchema {
  const found = known[direction].get(root);
  if (found !== undefined) return found;
  const result = relax(root, root, HIDDEN[direction]) as JsonSchema;
  known[direction].set(root, result);
  return result;
}

function relax(value: unknown, root: JsonSchema, hidden: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => relax(item, root, hidden));
  if (!isRecord(value)) return value;
  const { required } = value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === 'enum' || key === 'const' ? child : relax(child, root, hidden),
    ]),
  );
  if (!Array.isArray(required)) return copy;
  const { properties } = flattenSchema(value, root['$defs']).keywords;
  return {
    ...copy,
    required: required.filter((name: unknown) => !isHidden(properties, name, root, hidden)),
  };
}

function isHidden(properties: unknown, name: unknown, root: JsonSchema, hidden: string): boolean {
  if (!isRecord(properties) || typeof name !== 'string' || !Object.hasOwn(properties, name)) {
    return false;
  }
  const property = properties[name];
  return isRecord(property) && flattenSchema(property, root['$defs']).keywords[hidden] === true;
}
