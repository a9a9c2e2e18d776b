import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import type { JsonSchema } from '../../contract/index.ts';
import { isExhausted } from './is-exhausted.ts';

/** A schema without `$ref` and `allOf` at its top, and the names of the references that were followed. */
export interface FlatSchema {
  readonly schema: JsonSchema;
  readonly followed: readonly string[];
}

/**
 * Writes the references and the `allOf` parts at the top of a schema out in one object. `root` holds the
 * `$defs`. Subschemas stay as they are.
 */
export function flattenSchema(
  schema: unknown,
  root: JsonSchema,
  followed: readonly string[] = [],
): FlatSchema {
  if (!isRecord(schema)) return { schema: {}, followed };
  const { $ref, allOf, ...rest } = schema;
  const parts: unknown[] = Array.isArray(allOf) ? [...(allOf as unknown[])] : [];
  let trail = followed;
  if (typeof $ref === 'string') {
    if (isExhausted(schema, followed)) return { schema: {}, followed };
    trail = [...followed, $ref];
    parts.unshift(lookUp($ref, root));
  }
  let merged: JsonSchema = {};
  for (const part of parts) {
    const flat = flattenSchema(part, root, trail);
    trail = flat.followed;
    merged = merge(merged, flat.schema);
  }
  return { schema: parts.length === 0 ? rest : merge(merged, rest), followed: trail };
}

function lookUp(ref: string, root: JsonSchema): unknown {
  if (ref === '#') return root;
  return own(root['$defs'], ref.replace('#/$defs/', ''));
}

function merge(first: JsonSchema, second: JsonSchema): JsonSchema {
  const merged: Record<string, unknown> = { ...first, ...second };
  const required = [first['required'], second['required']].filter(Array.isArray).flat();
  if (required.length > 0) merged['required'] = [...new Set(required)];
  if (isRecord(first['properties']) && isRecord(second['properties'])) {
    merged['properties'] = mergeProperties(first['properties'], second['properties']);
  }
  if (Array.isArray(first['enum']) && Array.isArray(second['enum'])) {
    const allowed: readonly unknown[] = second['enum'];
    merged['enum'] = first['enum'].filter((value) => allowed.includes(value));
  }
  for (const bound of ['minimum', 'minLength', 'minItems'])
    pick(merged, first, second, bound, Math.max);
  for (const bound of ['maximum', 'maxLength', 'maxItems'])
    pick(merged, first, second, bound, Math.min);
  return merged;
}

function mergeProperties(
  first: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const both = Object.entries(second).map(([name, schema]) => [
    name,
    Object.hasOwn(first, name) ? { allOf: [first[name], schema] } : schema,
  ]);
  return { ...first, ...Object.fromEntries(both) };
}

function pick(
  merged: Record<string, unknown>,
  first: JsonSchema,
  second: JsonSchema,
  bound: string,
  choose: (a: number, b: number) => number,
): void {
  const a = first[bound];
  const b = second[bound];
  if (typeof a === 'number' && typeof b === 'number') merged[bound] = choose(a, b);
}
