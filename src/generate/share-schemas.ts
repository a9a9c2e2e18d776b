import type { JsonSchema } from '../contract/index.ts';
import { SCHEMA_KEYWORDS } from '../contract/schema-keywords.ts';
import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';

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

/**
 * Takes the `$defs` of self-contained schemas together, where a name means the same in all of them, as they bind
 * requests: what only the server writes is not required there (OpenAPI 3.0, section 4.7.24.2, `readOnly`).
 */
export function shareSchemas(schemas: readonly JsonSchema[]): SharedSchemas {
  const defs = new Map<string, unknown>(
    schemas.flatMap(({ $defs }) => (isRecord($defs) ? Object.entries($defs) : [])),
  );
  // Names may hold dots, and URIs are normalised: numbers are safe.
  const uris = new Map([...defs.keys()].map((name, index) => [name, `schema:/${index}`]));
  const names: Names = { defs, uris };
  return {
    named: new Map(
      [...defs].map(([name, schema]) => [link(`${REF}${name}`, names), relink(schema, names)]),
    ),
    roots: schemas.map((schema) => relink(schema, names)),
  };
}

interface Names {
  readonly defs: ReadonlyMap<string, unknown>;
  readonly uris: ReadonlyMap<string, string>;
}

const REF = '#/$defs/';

function relink<T>(schema: T, names: Names): T {
  if (!isRecord(schema)) return schema;
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (isDropped(keyword, value)) return [];
    if (keyword === '$ref' && typeof value === 'string') return [['$ref', link(value, names)]];
    if (keyword === 'required' && Array.isArray(value)) {
      return [
        ['required', value.filter((name) => !isReadOnly(own(schema['properties'], name), names))],
      ];
    }
    return [[keyword, relinkKeyword(keyword, value, names)]];
  });
  return Object.fromEntries(entries) as T;
}

function isReadOnly(property: unknown, { defs }: Names): boolean {
  const ref = own(property, '$ref');
  const target = typeof ref === 'string' ? defs.get(ref.slice(REF.length)) : undefined;
  return own(property, 'readOnly') === true || own(target, 'readOnly') === true;
}

function isDropped(keyword: string, value: unknown): boolean {
  // Left over from OpenAPI 3.0 in many a 3.1 description, where they mean nothing and stop a compiler.
  const isOutdated =
    keyword === 'nullable' || (keyword.startsWith('exclusive') && typeof value === 'boolean');
  return (
    isOutdated ||
    IDENTITY.has(keyword) ||
    ANNOTATIONS.has(keyword) ||
    keyword === '$defs' ||
    keyword.startsWith('x-')
  );
}

function relinkKeyword(keyword: string, value: unknown, names: Names): unknown {
  switch (SCHEMA_KEYWORDS.get(keyword)) {
    case 'schema':
      return relink(value, names);
    case 'list':
      return Array.isArray(value) ? value.map((item) => relink(item, names)) : value;
    case 'map':
      return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, relink(item, names)]))
        : value;
    default:
      return value;
  }
}

function link(ref: string, { uris }: Names): string {
  return (ref.startsWith(REF) ? uris.get(ref.slice(REF.length)) : undefined) ?? ref;
}
