import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import { flattenSchema, type JsonSchema } from '../../contract/index.ts';

/**
 * What a server has after it was sent `input`: `base` with everything of the input that its own schema has a place
 * for. Where the input says less than the schema wants (an order line without a price), the base fills in.
 */
export function overlay(base: unknown, input: unknown, schema: unknown, root: JsonSchema): unknown {
  const flat = flattenSchema(schema, root['$defs']).keywords;
  if (Array.isArray(input)) {
    const filling: readonly unknown[] = Array.isArray(base) ? base : [];
    return input.map((item: unknown, index) =>
      isRecord(item)
        ? overlay(filling[index] ?? filling[0] ?? {}, item, flat['items'], root)
        : item,
    );
  }
  if (!isRecord(input)) return input;
  const result = new Map<string, unknown>(isRecord(base) ? Object.entries(base) : []);
  for (const [name, value] of Object.entries(input)) {
    if (!hasPlace(flat, name, root)) continue;
    result.set(name, overlay(result.get(name), value, own(flat['properties'], name), root));
  }
  return Object.fromEntries(result);
}

function hasPlace(schema: JsonSchema, name: string, root: JsonSchema): boolean {
  const property = own(schema['properties'], name);
  if (property === undefined) {
    const isClosed =
      schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
    return !isClosed;
  }
  return flattenSchema(property, root['$defs']).keywords['writeOnly'] !== true;
}
