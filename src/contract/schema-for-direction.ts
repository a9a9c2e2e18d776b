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

/** Definitions are shared by the schemas of a contract, and large ones by hundreds. */
const definitions = {
  request: new WeakMap<JsonSchema, unknown>(),
  response: new WeakMap<JsonSchema, unknown>(),
};

/**
 * A self-contained schema as it binds one direction: a `readOnly` property is required of responses alone, a
 * `writeOnly` one of requests alone (OpenAPI 3.0, section 4.7.24.2). The same object for the same schema.
 */
export function schemaForDirection<T extends JsonSchema>(root: T, direction: Direction): T {
  const earlier = known[direction].get(root);
  if (earlier !== undefined) return earlier as T;
  const { $defs, ...rest } = root;
  const bare = relax(rest, $defs, HIDDEN[direction]);
  const relaxed = (
    $defs === undefined ? bare : { ...bare, $defs: relaxAll($defs, direction) }
  ) as T;
  known[direction].set(root, relaxed);
  return relaxed;
}

function relaxAll(defs: unknown, direction: Direction): unknown {
  if (!isRecord(defs)) return defs;
  const entries = Object.entries(defs).map(([name, definition]) => {
    if (!isRecord(definition)) return [name, definition] as const;
    const relaxed =
      definitions[direction].get(definition) ?? relax(definition, defs, HIDDEN[direction]);
    definitions[direction].set(definition, relaxed);
    return [name, relaxed] as const;
  });
  return Object.fromEntries(entries);
}

function relax(schema: JsonSchema, defs: unknown, hidden: string): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    mapSubschemas(keyword, value, (subschema) =>
      isRecord(subschema) ? relax(subschema, defs, hidden) : subschema,
    ),
  ]);
  const copy: JsonSchema = Object.fromEntries(entries);
  const { required } = schema;
  if (!Array.isArray(required)) return copy;
  const { properties } = flattenSchema(schema, defs).keywords;
  const isHidden = (name: unknown): boolean =>
    flattenSchema(own(properties, String(name)), defs).keywords[hidden] === true;
  return { ...copy, required: required.filter((name: unknown) => !isHidden(name)) };
}
