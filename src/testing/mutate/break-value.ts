import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { breakArray } from './break-array.ts';
import { breakNumber } from './break-number.ts';
import { breakString } from './break-string.ts';
import { breakType } from './break-type.ts';
import { partsOf, type Part } from './parts-of.ts';
import type { LocalVariation, Variation } from './variation.ts';

/** A property no contract declares. */
const UNEXPECTED = 'unexpected_property';

/**
 * Every way to break one clause of a schema, starting from a value that is valid. Candidates: where a schema
 * offers alternatives a broken clause of one may satisfy another, so each is to be judged.
 */
export function breakValue(root: JsonSchema, valid: unknown): Variation[] {
  return partsOf(root, valid).flatMap((part) => [
    ...breakAlone(part).map((local) => ({ ...local, path: part.path })),
    ...breakObject(part),
  ]);
}

function breakAlone({ keywords, value }: Part): LocalVariation[] {
  const found = [...breakType(keywords), ...breakEnum(keywords)];
  if (Array.isArray(value)) return [...found, ...breakArray(keywords, value)];
  if (Object.hasOwn(keywords, 'enum') || Object.hasOwn(keywords, 'const')) return found;
  if (typeof value === 'string') return [...found, ...breakString(keywords, value)];
  return typeof value === 'number' ? [...found, ...breakNumber(keywords)] : found;
}

function breakObject({ keywords: schema, value, path }: Part): Variation[] {
  if (!isRecord(value)) return [];
  const found: Variation[] = [];
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
  return found;
}

function breakEnum(keywords: JsonSchema): LocalVariation[] {
  const { enum: values, const: only } = keywords;
  const admitted = Array.isArray(values) ? values : only === undefined ? [] : [only];
  if (admitted.length === 0) return [];
  const other = typeof admitted[0] === 'number' ? 987_654 : 'not-in-the-enum';
  if (admitted.some((value) => isDeepStrictEqual(value, other))) return [];
  return [{ keyword: Array.isArray(values) ? 'enum' : 'const', variant: '', value: other }];
}
