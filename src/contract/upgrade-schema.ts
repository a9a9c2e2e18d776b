import { isRecord } from '../shared/is-record.ts';

/** Keywords of the OpenAPI 3.0 schema object that JSON Schema 2020-12 does not know. */
const REPLACED = new Set(['nullable', 'example', 'exclusiveMinimum', 'exclusiveMaximum']);

/**
 * The keywords of one OpenAPI 3.0 Schema Object (section 4.7.24 of 3.0.3) in JSON Schema 2020-12; nested
 * schemas are left to the caller.
 */
export function upgradeSchema(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // Unlike assignment, this takes a keyword called `__proto__` for a name like any other.
  const kept = Object.entries(schema).filter(([keyword]) => !REPLACED.has(keyword));
  const result: Record<string, unknown> = Object.fromEntries(kept);
  if (schema['example'] !== undefined && schema['examples'] === undefined) {
    result['examples'] = [schema['example']];
  }
  upgradeBound(schema, result, 'minimum', 'exclusiveMinimum');
  upgradeBound(schema, result, 'maximum', 'exclusiveMaximum');
  if (schema['nullable'] === true) allowNull(result);
  return result;
}

/** 3.0 has a boolean beside the bound; 2020-12 has the bound itself under the exclusive name. */
function upgradeBound(
  schema: Readonly<Record<string, unknown>>,
  result: Record<string, unknown>,
  bound: 'minimum' | 'maximum',
  exclusive: 'exclusiveMinimum' | 'exclusiveMaximum',
): void {
  if (typeof schema[exclusive] === 'number') result[exclusive] = schema[exclusive];
  if (schema[exclusive] !== true || schema[bound] === undefined) return;
  result[exclusive] = schema[bound];
  delete result[bound];
}

/**
 * `nullable` only adds `null` to a `type` of the same schema object (3.0.3, the proposal that clarified it);
 * an `enum` still has to list `null` itself, except that authors rarely do and mean it: it is added.
 */
function allowNull(result: Record<string, unknown>): void {
  const isComposed = result['type'] === undefined && isComposition(result);
  if (typeof result['type'] === 'string') result['type'] = [result['type'], 'null'];
  if (Array.isArray(result['enum']) && !result['enum'].includes(null)) {
    result['enum'] = [...(result['enum'] as unknown[]), null];
  }
  if (Array.isArray(result['enum']) && result['enum'].every((value) => value === null)) {
    result['type'] = 'null';
    delete result['enum'];
  }
  if (isComposed) {
    const { allOf, anyOf, oneOf, ...rest } = result;
    const composition = {
      ...(allOf === undefined ? {} : { allOf }),
      ...(anyOf === undefined ? {} : { anyOf }),
      ...(oneOf === undefined ? {} : { oneOf }),
    };
    for (const keyword of Object.keys(result)) delete result[keyword];
    Object.assign(result, rest, { anyOf: [composition, { type: 'null' }] });
  }
}

function isComposition(schema: Record<string, unknown>): boolean {
  return (
    isRecord(schema) &&
    ['allOf', 'anyOf', 'oneOf'].some((keyword) => Array.isArray(schema[keyword]))
  );
}
