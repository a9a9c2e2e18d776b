import { flattenSchema, type JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';

/**
 * A self-contained schema as it is for the fields that stand at a path in its values, with what stands beside them
 * under the names that `Fields` gives it.
 */
export function fieldSchema(schema: JsonSchema, path: readonly string[]): JsonSchema {
  if (path.length === 0) return schema;
  const { $defs } = schema;
  return { ...within(schema, path, $defs), $defs };
}

function within(schema: unknown, [holder, ...rest]: readonly string[], defs: unknown): JsonSchema {
  const { keywords } = flattenSchema(schema, defs);
  if (holder === undefined) return keywords;
  const { properties, required } = keywords;
  const inside = within(own(properties, holder), rest, defs);
  const up = '../'.repeat(rest.length + 1);
  const beside = Object.entries(isRecord(properties) ? properties : {})
    .filter(([name]) => name !== holder)
    .map(([name, property]) => [up + name, property] as const);
  const names = namesIn(required).filter((name) => name !== holder);
  return {
    ...inside,
    properties: {
      ...Object.fromEntries(beside),
      ...(isRecord(inside['properties']) ? inside['properties'] : {}),
    },
    required: [...names.map((name) => up + name), ...namesIn(inside['required'])],
  };
}

function namesIn(required: unknown): readonly string[] {
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}
