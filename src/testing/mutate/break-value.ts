import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import type { Breakage } from './breakage.ts';
import { breakArray } from './break-array.ts';
import { breakNumber } from './break-number.ts';
import { breakString } from './break-string.ts';
import { breakType } from './break-type.ts';
import { keywordsFor } from './keywords-for.ts';

/** A property no contract declares. */
const UNEXPECTED = 'unexpected_property';

/**
 * Every way to break one clause of a schema, starting from a value that is valid. Candidates: where a schema
 * offers alternatives a broken clause of one may satisfy another, so each is to be judged.
 */
export function breakValue(root: JsonSchema, valid: unknown): Breakage[] {
  return walk(root, valid, [], root);
}

function walk(schema: unknown, value: unknown, path: JsonPath, root: JsonSchema): Breakage[] {
  const keywords = keywordsFor(schema, value, root);
  // What travels only in responses is not the caller's to get wrong.
  if (keywords['readOnly'] === true) return [];
  const found: Breakage[] = [...breakType(keywords), ...breakEnum(keywords)].map((local) => ({
    ...local,
    path,
  }));
  const here = (local: Omit<Breakage, 'path'>[]): void => {
    found.push(...local.map((breakage) => ({ ...breakage, path })));
  };
  const isEnumerated = Object.hasOwn(keywords, 'enum') || Object.hasOwn(keywords, 'const');
  if (typeof value === 'string' && !isEnumerated) here(breakString(keywords, value));
  if (typeof value === 'number' && !isEnumerated) here(breakNumber(keywords));
  if (Array.isArray(value)) {
    here(breakArray(keywords, value));
    if (value.length > 0) found.push(...walk(keywords['items'], value[0], [...path, 0], root));
  }
  if (isRecord(value)) found.push(...breakObject(keywords, value, path, root));
  return found;
}

function breakObject(
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  path: JsonPath,
  root: JsonSchema,
): Breakage[] {
  const found: Breakage[] = [];
  for (const name of Array.isArray(schema['required']) ? schema['required'].map(String) : []) {
    if (!Object.hasOwn(value, name)) continue;
    found.push({ path: [...path, name], keyword: 'required', variant: '', value: undefined });
  }
  if (schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false) {
    const keyword =
      schema['additionalProperties'] === false ? 'additionalProperties' : 'unevaluatedProperties';
    found.push({ path: [...path, UNEXPECTED], keyword, variant: '', value: 'unexpected' });
  }
  if (schema['minProperties'] === 1 && !Array.isArray(schema['required'])) {
    found.push({ path, keyword: 'minProperties', variant: '', value: {} });
  }
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  for (const [name, property] of Object.entries(properties)) {
    if (!Object.hasOwn(value, name)) continue;
    found.push(...walk(property, value[name], [...path, name], root));
  }
  return found;
}

function breakEnum(keywords: JsonSchema): Omit<Breakage, 'path'>[] {
  const { enum: values, const: only } = keywords;
  const admitted = Array.isArray(values) ? values : only === undefined ? [] : [only];
  if (admitted.length === 0) return [];
  const other = typeof admitted[0] === 'number' ? 987_654 : 'not-in-the-enum';
  if (admitted.some((value) => isDeepStrictEqual(value, other))) return [];
  return [{ keyword: Array.isArray(values) ? 'enum' : 'const', variant: '', value: other }];
}
