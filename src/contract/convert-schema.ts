import { isRecord } from '../shared/is-record.ts';
import { SpecNode } from '../spec/index.ts';
import type { JsonSchema } from './json-schema.ts';
import { SCHEMA_KEYWORDS } from './schema-keywords.ts';
import { upgradeSchema } from './upgrade-schema.ts';

/**
 * Keywords that do not survive. An address or a dialect of its own: references are rewritten to names, which
 * an `$id` would make relative to itself (JSON Schema 2020-12, section 8.2.1). And `nullable`, which 3.1 does
 * not know, but which ajv and others go by.
 */
const DROPPED = new Set(['$id', '$anchor', '$schema', '$vocabulary', 'nullable']);

/** Turns a reference to another schema into the text of a `$ref`, and takes note that it is needed. */
export type Refer = (target: SpecNode) => string;

/**
 * A schema of the description as JSON Schema 2020-12, OpenAPI 3.0 upgraded, with every `$ref` rewritten by
 * `refer`. The description is not changed; values that are data (`enum`, `default`) are shared with it.
 */
export function convertSchema(node: SpecNode, refer: Refer): JsonSchema | boolean {
  const { value } = node;
  if (typeof value === 'boolean') return value;
  if (!isRecord(value)) return {};
  const is30 = node.document.version === '3.0';
  const { ref } = node;
  if (ref !== undefined && is30) return { $ref: refer(node.document.follow(node, ref)) };

  const schema: Record<string, unknown> = {};
  for (const [keyword, raw] of Object.entries(is30 ? upgradeSchema(value) : value)) {
    if (DROPPED.has(keyword)) continue;
    define(schema, keyword, convertKeyword(node, keyword, raw, refer));
  }
  if (ref !== undefined) schema['$ref'] = refer(node.document.follow(node, ref));
  return convertDiscriminator(node, schema, refer);
}

function convertKeyword(node: SpecNode, keyword: string, raw: unknown, refer: Refer): unknown {
  switch (SCHEMA_KEYWORDS.get(keyword)) {
    case 'schema':
      return convertChild(node, [keyword], raw, refer);
    case 'list':
      if (!Array.isArray(raw)) return raw;
      return raw.map((item: unknown, index) => convertChild(node, [keyword, index], item, refer));
    case 'map': {
      if (!isRecord(raw)) return raw;
      const map: Record<string, unknown> = {};
      for (const [name, item] of Object.entries(raw)) {
        define(map, name, convertChild(node, [keyword, name], item, refer));
      }
      return map;
    }
    default:
      return raw;
  }
}

/** `upgradeSchema` may have moved a subschema (`nullable` compositions), so the raw value is what counts. */
function convertChild(
  node: SpecNode,
  keys: readonly (string | number)[],
  raw: unknown,
  refer: Refer,
): unknown {
  const path = [...node.path, ...keys];
  const trail = [...node.trail, ...keys];
  return convertSchema(new SpecNode(node.document, node.file, path, raw, trail), refer);
}

/** `mapping` may name schemas by `$ref` text (OpenAPI 3.1, section 4.8.25); those move with the schemas. */
function convertDiscriminator(
  node: SpecNode,
  schema: Record<string, unknown>,
  refer: Refer,
): JsonSchema {
  const { discriminator } = schema;
  if (!isRecord(discriminator) || !isRecord(discriminator['mapping'])) return schema;
  const mapping: Record<string, unknown> = {};
  for (const [value, target] of Object.entries(discriminator['mapping'])) {
    define(mapping, value, convertMapping(node, target, refer));
  }
  schema['discriminator'] = { ...discriminator, mapping };
  return schema;
}

function convertMapping(node: SpecNode, target: unknown, refer: Refer): unknown {
  if (typeof target !== 'string' || !/[#/]/.test(target)) return target;
  try {
    return refer(node.document.follow(node, target));
  } catch {
    return target; // a plain schema name that happens to contain a slash
  }
}

/** Plain assignment to `__proto__` would set the prototype. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
