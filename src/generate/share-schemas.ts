import type { JsonSchema } from '../contract/index.ts';
import { SCHEMA_KEYWORDS } from '../contract/schema-keywords.ts';
import { isRecord } from '../shared/is-record.ts';

/** Schemas that refer to one another by URI, so that a compiler makes one function of each. */
export interface SharedSchemas {
  /** Named schemas by URI. */
  readonly named: ReadonlyMap<string, JsonSchema | boolean>;
  readonly roots: readonly JsonSchema[];
}

/** What would give a schema a place of its own, against which references would be resolved. */
const IDENTITY = new Set(['$id', '$schema', '$anchor', '$dynamicAnchor']);

/** What tells people something and asserts nothing: it would only stand in the compiled code. */
const ANNOTATIONS = new Set([
  '$comment',
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'discriminator',
  'externalDocs',
  'xml',
]);

/** Takes the `$defs` of self-contained schemas together: a name means the same schema in all of them. */
export function shareSchemas(schemas: readonly JsonSchema[]): SharedSchemas {
  const uris = new Map<string, string>();
  const named = new Map<string, JsonSchema | boolean>();
  for (const { $defs } of schemas) {
    if (!isRecord($defs)) continue;
    // Names may hold dots, and URIs are normalised: numbers are safe.
    for (const name of Object.keys($defs)) uris.set(name, uris.get(name) ?? `schema:/${uris.size}`);
  }
  for (const { $defs } of schemas) {
    if (!isRecord($defs)) continue;
    for (const [name, schema] of Object.entries($defs)) {
      const uri = uris.get(name);
      if (uri !== undefined && !named.has(uri)) named.set(uri, relink(schema, uris) as JsonSchema);
    }
  }
  return { named, roots: schemas.map((schema) => relink(schema, uris) as JsonSchema) };
}

function relink(schema: unknown, uris: ReadonlyMap<string, string>): unknown {
  if (!isRecord(schema)) return schema;
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (isDropped(keyword, value)) return [];
    if (keyword === '$ref' && typeof value === 'string') return [['$ref', link(value, uris)]];
    return [[keyword, relinkKeyword(keyword, value, uris)]];
  });
  return Object.fromEntries(entries);
}

function isDropped(keyword: string, value: unknown): boolean {
  // Left over from OpenAPI 3.0 in many a 3.1 description, where they mean nothing and stop a compiler.
  const isOutdated =
    keyword === 'nullable' || (/^exclusiveM/.test(keyword) && typeof value === 'boolean');
  return (
    isOutdated ||
    IDENTITY.has(keyword) ||
    ANNOTATIONS.has(keyword) ||
    keyword === '$defs' ||
    keyword.startsWith('x-')
  );
}

function relinkKeyword(
  keyword: string,
  value: unknown,
  uris: ReadonlyMap<string, string>,
): unknown {
  switch (SCHEMA_KEYWORDS.get(keyword)) {
    case 'schema':
      return relink(value, uris);
    case 'list':
      return Array.isArray(value) ? value.map((item) => relink(item, uris)) : value;
    case 'map':
      return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, relink(item, uris)]))
        : value;
    default:
      return value;
  }
}

function link(ref: string, uris: ReadonlyMap<string, string>): string {
  const [, name] = /^#\/\$defs\/(.+)$/.exec(ref) ?? [];
  return (name === undefined ? undefined : uris.get(name)) ?? ref;
}
