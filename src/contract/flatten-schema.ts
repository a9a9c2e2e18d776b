import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import type { JsonSchema } from './json-schema.ts';
import { mergeKeywords } from './merge-keywords.ts';
import { referenceName } from './reference-name.ts';

/** A schema without `$ref` and `allOf`: one set of keywords, and groups of which one alternative each must hold. */
export interface FlatSchema {
  readonly keywords: JsonSchema;
  readonly groups: readonly (readonly unknown[])[];
  /** Names of the schemas that were gone through. */
  readonly names: readonly string[];
}

const COMPOSED = new Set(['$ref', '$defs', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else']);

/** Flattens a schema; `defs` are the `$defs` its references lead to. */
export function flattenSchema(
  schema: unknown,
  defs: unknown,
  seen: readonly string[] = [],
): FlatSchema {
  // `false` allows no value.
  if (schema === false) return { keywords: { enum: [] }, groups: [], names: [] };
  if (!isRecord(schema)) return { keywords: {}, groups: [], names: [] };
  let flat: FlatSchema = {
    keywords: Object.fromEntries(Object.entries(schema).filter(([key]) => !COMPOSED.has(key))),
    groups: ownGroups(schema),
    names: [],
  };
  const name = referenceName(schema['$ref']);
  // A schema that is part of itself adds nothing by being there twice.
  if (name !== undefined && !seen.includes(name)) {
    const target = flattenSchema(own(defs, name), defs, [...seen, name]);
    flat = join(flat, { ...target, names: [name, ...target.names] });
  }
  const parts = Array.isArray(schema['allOf']) ? schema['allOf'] : [];
  for (const part of parts) flat = join(flat, flattenSchema(part, defs, [...seen, ...flat.names]));
  return flat;
}

function join(a: FlatSchema, b: FlatSchema): FlatSchema {
  return {
    keywords: mergeKeywords(a.keywords, b.keywords),
    groups: [...a.groups, ...b.groups],
    names: [...a.names, ...b.names],
  };
}

function ownGroups(schema: JsonSchema): unknown[][] {
  const groups = ['anyOf', 'oneOf']
    .map((keyword) => schema[keyword])
    .filter((branches) => Array.isArray(branches) && branches.length > 0) as unknown[][];
  if (!Object.hasOwn(schema, 'if')) return groups;
  const met = { allOf: [schema['if'], schema['then'] ?? true] };
  return [...groups, [met, schema['else'] ?? true]];
}
