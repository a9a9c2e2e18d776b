import {
  joinSchemas,
  mapSubschemas,
  referenceName,
  schemaForDirection,
  type JsonSchema,
} from '../contract/index.ts';
import { isRecord } from '../shared/is-record.ts';

/** Schemas that refer to one another by URI, so that a compiler makes one function of each. */
export interface SharedSchemas {
  /** Named schemas by URI. */
  readonly named: ReadonlyMap<string, unknown>;
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

/** Takes the `$defs` of self-contained schemas of one contract together, as they bind requests. */
export function shareSchemas(schemas: readonly JsonSchema[]): SharedSchemas {
  const { $defs, prefixItems } = schemaForDirection(joinSchemas(schemas), 'request');
  // Names may hold dots, and URIs are normalised: numbers are safe.
  const uris = new Map(Object.keys($defs).map((name, index) => [name, `schema:/${index}`]));
  return {
    named: new Map([...uris].map(([name, uri]) => [uri, relink($defs[name], uris)])),
    roots: prefixItems.map((schema) => relink(schema, uris)),
  };
}

function relink<T>(schema: T, uris: ReadonlyMap<string, string>): T {
  if (!isRecord(schema)) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !isDropped(keyword));
  const entries = kept.map(([keyword, value]) => [
    keyword,
    keyword === '$ref'
      ? (uris.get(referenceName(value) ?? '') ?? value)
      : mapSubschemas(keyword, value, (subschema) => relink(subschema, uris)),
  ]);
  return Object.fromEntries(entries) as T;
}

function isDropped(keyword: string): boolean {
  return (
    IDENTITY.has(keyword) ||
    ANNOTATIONS.has(keyword) ||
    keyword === '$defs' ||
    keyword.startsWith('x-')
  );
}
