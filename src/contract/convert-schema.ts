import { isRecord } from '../shared/is-record.ts';
import type { SpecNode } from '../spec/index.ts';
import type { JsonSchema } from './json-schema.ts';
import { mapSubschemas } from './map-subschemas.ts';
import { portablePattern } from './portable-pattern.ts';
import { upgradeSchema } from './upgrade-schema.ts';

/**
 * An address or a dialect of its own does not survive: references are rewritten to names, which an `$id` would
 * make relative to itself (JSON Schema 2020-12, section 8.2.1).
 */
const DROPPED = new Set(['$id', '$anchor', '$schema', '$vocabulary']);

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
    // References in an extension are not rewritten, and would lead nowhere.
    if (DROPPED.has(keyword) || keyword.startsWith('x-') || isOutdated(keyword, raw)) continue;
    const converted = mapSubschemas(keyword, raw, (child, keys) =>
      convertChild(node, [keyword, ...keys], child, refer),
    );
    const isPattern = keyword === 'pattern' && typeof converted === 'string';
    define(schema, keyword, isPattern ? portablePattern(converted) : converted);
  }
  if (ref !== undefined) schema['$ref'] = refer(node.document.follow(node, ref));
  return convertDiscriminator(node, schema, refer);
}

/**
 * Left over from OpenAPI 3.0 in many a 3.1 description, where they mean nothing; but ajv goes by the one and
 * stumbles over the others.
 */
function isOutdated(keyword: string, raw: unknown): boolean {
  return keyword === 'nullable' || (keyword.startsWith('exclusive') && typeof raw === 'boolean');
}

/** `upgradeSchema` may have moved a subschema (`nullable` compositions), so the raw value is what counts. */
function convertChild(
  node: SpecNode,
  keys: readonly (string | number)[],
  raw: unknown,
  refer: Refer,
): unknown {
  return convertSchema(node.part(keys, raw), refer);
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
