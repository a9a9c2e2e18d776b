import type { JsonSchema } from '../../contract/index.ts';
import { partsOf, type Part } from '../mutate/parts-of.ts';
import type { LocalVariation, Variation } from '../mutate/variation.ts';
import { edgeArray } from './edge-array.ts';
import { edgeNumber } from './edge-number.ts';
import { edgeString } from './edge-string.ts';

/**
 * Every way to take one part of a valid value to an edge of what its schema allows. Candidates: where clauses
 * depend on each other an edge may be outside, so each is to be judged.
 */
export function edgeValue(root: JsonSchema, valid: unknown): Variation[] {
  return partsOf(root, valid).flatMap((part) =>
    edges(part).map((local) => ({ ...local, path: part.path })),
  );
}

function edges({ keywords, value }: Part): LocalVariation[] {
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
