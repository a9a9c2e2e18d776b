import type { JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import type { Breakage, LocalBreakage } from '../mutate/breakage.ts';
import { keywordsFor } from '../mutate/keywords-for.ts';
import { edgeArray } from './edge-array.ts';
import { edgeNumber } from './edge-number.ts';
import { edgeString } from './edge-string.ts';

/**
 * Every way to take one part of a valid value to an edge of what its schema allows. Candidates: where clauses
 * depend on each other an edge may be outside, so each is to be judged.
 */
export function edgeValue(root: JsonSchema, valid: unknown): Breakage[] {
  return walk(root, valid, [], root);
}

function walk(schema: unknown, value: unknown, path: JsonPath, root: JsonSchema): Breakage[] {
  const keywords = keywordsFor(schema, value, root);
  if (keywords['readOnly'] === true) return [];
  const found = edges(keywords, value).map((local) => ({ ...local, path }));
  if (Array.isArray(value) && value.length > 0) {
    found.push(...walk(keywords['items'], value[0], [...path, 0], root));
  }
  if (!isRecord(value)) return found;
  const properties = isRecord(keywords['properties']) ? keywords['properties'] : {};
  for (const [name, property] of Object.entries(properties)) {
    if (!Object.hasOwn(value, name)) continue;
    found.push(...walk(property, value[name], [...path, name], root));
  }
  return found;
}

function edges(keywords: JsonSchema, value: unknown): LocalBreakage[] {
  const { enum: values, const: only, type } = keywords;
  if (only !== undefined) return [];
  if (Array.isArray(values)) {
    return values.map((each: unknown, index) => ({
      keyword: 'enum',
      variant: String(index),
      value: each,
    }));
  }
  const isNullable = [type].flat().includes('null');
  const nothing = isNullable ? [{ keyword: 'type', variant: 'null', value: null }] : [];
  switch (typeof value) {
    case 'number':
      return [...edgeNumber(keywords), ...nothing];
    case 'string':
      return [...edgeString(keywords, value), ...nothing];
    case 'boolean':
      return [true, false].map((each) => ({
        keyword: 'type',
        variant: String(each),
        value: each,
      }));
    default:
      return Array.isArray(value) ? [...edgeArray(keywords, value), ...nothing] : nothing;
  }
}
