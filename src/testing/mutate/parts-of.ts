import type { JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import { keywordsFor } from './keywords-for.ts';

/** A value inside another, and the keywords that speak of it. */
export interface Part {
  readonly keywords: JsonSchema;
  readonly value: unknown;
  readonly path: JsonPath;
}

/**
 * A valid value and every value inside it that a caller sends, the outer ones first; of an array, the first item. What
 * travels only in responses (`readOnly`) is left out.
 */
export function partsOf(root: JsonSchema, value: unknown): Part[] {
  return walk(root, value, [], root);
}

function walk(schema: unknown, value: unknown, path: JsonPath, root: JsonSchema): Part[] {
  const keywords = keywordsFor(schema, value, root);
  if (keywords['readOnly'] === true) return [];
  const part = { keywords, value, path };
  if (Array.isArray(value)) {
    return value.length === 0
      ? [part]
      : [part, ...walk(keywords['items'], value[0], [...path, 0], root)];
  }
  if (!isRecord(value) || !isRecord(keywords['properties'])) return [part];
  const inner = Object.entries(keywords['properties']).flatMap(([name, property]) =>
    Object.hasOwn(value, name) ? walk(property, value[name], [...path, name], root) : [],
  );
  return [part, ...inner];
}
