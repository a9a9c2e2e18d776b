import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import { HIDDEN, type Direction } from './direction.ts';
import { flattenSchema } from './flatten-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { mapSubschemas } from './map-subschemas.ts';

const known = {
  request: new WeakMap<JsonSchema, JsonSchema>(),
  response: new WeakMap<JsonSchema, JsonSchema>(),
};

/**
 * A self-contained schema as it binds one direction: a `readOnly` property is required of responses alone, a
 * `writeOnly` one of requests alone (OpenAPI 3.0, section 4.7.24.2). The same object for the same schema.
 */
export function schemaForDirection<T extends JsonSchema>(root: T, direction: Direction): T {
  const earlier = known[direction].get(root);
  if (earlier !== undefined) return earlier as T;
  const relaxed = relax(root, root['$defs'], HIDDEN[direction]) as T;
  known[direction].set(root, relaxed);
  return relaxed;
}

function relax(schema: unknown, defs: unknown, hidden: string): unknown {
  if (!isRecord(schema)) return schema;
  const entries = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    mapSubschemas(keyword, value, (subschema) => relax(subschema, defs, hidden)),
  ]);
  const copy: JsonSchema = Object.fromEntries(entries);
  const { required } = schema;
  if (!Array.isArray(required)) return copy;
  const { properties } = flattenSchema(schema, defs).keywords;
  const isHidden = (name: unknown): boolean =>
    flattenSchema(own(properties, String(name)), defs).keywords[hidden] === true;
  return { ...copy, required: required.filter((name: unknown) => !isHidden(name)) };
}
