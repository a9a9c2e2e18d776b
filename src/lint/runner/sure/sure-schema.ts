import { isRecord } from '../../../shared/is-record.ts';
import type { Dialect } from './dialect.ts';

/**
 * What would come of compiling a schema: `sound`, a validator; `dangling`, nothing and no finding either, since
 * it refers to what Spectral's resolver left in place; `unknown`, anything.
 */
export type Soundness = 'sound' | 'dangling' | 'unknown';

type Check = (
  value: unknown,
  schema: Readonly<Record<string, unknown>>,
  dialect: Dialect,
) => boolean;

const TYPES = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']);

const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number';
const isAnything: Check = () => true;
const isFlagSince2020: Check = (value, _schema, dialect) =>
  dialect === 'draft4' || typeof value === 'boolean';

/** What the meta-schema and the compiler ask of the keywords that are understood here. */
const KEYWORDS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['title', isText],
  ['description', isText],
  ['default', isAnything],
  ['readOnly', isFlagSince2020],
  ['writeOnly', isFlagSince2020],
  ['deprecated', isFlagSince2020],
  ['examples', (value, _schema, dialect) => dialect === 'draft4' || Array.isArray(value)],
  ['format', isText],
  ['pattern', isPattern],
  ['minLength', isCount],
  ['maxLength', isCount],
  ['minItems', isCount],
  ['maxItems', isCount],
  ['minProperties', isCount],
  ['maxProperties', isCount],
  ['uniqueItems', isFlag],
  ['minimum', isNumber],
  ['maximum', isNumber],
  ['exclusiveMinimum', (value, { minimum }, dialect) => isBound(value, minimum, dialect)],
  ['exclusiveMaximum', (value, { maximum }, dialect) => isBound(value, maximum, dialect)],
  ['multipleOf', (value) => typeof value === 'number' && value > 0],
  ['required', (value, _schema, dialect) => isNames(value, dialect === 'draft4' ? 1 : 0)],
  ['type', isType],
  [
    'nullable',
    (value, { type }) => isFlag(value, {}, 'draft4') && type !== undefined && !isNull(type),
  ],
  ['enum', isEnum],
  ['const', (_value, _schema, dialect) => dialect !== 'draft4'],
  ['properties', isRecord],
  ['additionalProperties', (value) => isRecord(value) || typeof value === 'boolean'],
  ['items', isRecord],
  ['not', isRecord],
  ['allOf', isList],
  ['anyOf', isList],
  ['oneOf', isList],
]);

/** Keywords that mean something to a validator and are not understood here. */
const FOREIGN: ReadonlySet<string> = new Set([
  '$anchor',
  '$comment',
  '$defs',
  '$dynamicAnchor',
  '$dynamicRef',
  '$id',
  '$recursiveAnchor',
  '$recursiveRef',
  '$schema',
  '$vocabulary',
  'additionalItems',
  'contains',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
  'definitions',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'else',
  'formatExclusiveMaximum',
  'formatExclusiveMinimum',
  'formatMaximum',
  'formatMinimum',
  'id',
  'if',
  'maxContains',
  'minContains',
  'patternProperties',
  'prefixItems',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

const known: Readonly<Record<Dialect, WeakMap<object, Soundness>>> = {
  draft4: new WeakMap(),
  'draft2020-12': new WeakMap(),
};

/** What would surely come of compiling a dereferenced schema; each part is looked at once. */
export function sureSchema(schema: unknown, dialect: Dialect): Soundness {
  if (!isRecord(schema)) return 'unknown';
  const before = known[dialect].get(schema);
  if (before !== undefined) return before;
  // A schema that contains itself is not compiled at all.
  known[dialect].set(schema, 'unknown');
  const soundness = judge(schema, dialect);
  known[dialect].set(schema, soundness);
  return soundness;
}

function judge(schema: Readonly<Record<string, unknown>>, dialect: Dialect): Soundness {
  let soundness: Soundness = 'sound';
  for (const [keyword, value] of Object.entries(schema)) {
    if (FOREIGN.has(keyword)) return 'unknown';
    if (keyword === '$ref') {
      if (typeof value !== 'string' || !isElsewhere(value)) return 'unknown';
      soundness = 'dangling';
    } else if (KEYWORDS.get(keyword)?.(value, schema, dialect) === false) return 'unknown';
  }
  for (const part of subschemas(schema)) {
    const inner = sureSchema(part, dialect);
    if (inner === 'unknown') return 'unknown';
    if (inner === 'dangling') soundness = 'dangling';
  }
  return soundness;
}

function subschemas(schema: Readonly<Record<string, unknown>>): unknown[] {
  const { properties, additionalProperties, items, not, allOf, anyOf, oneOf } = schema;
  return [
    ...(isRecord(properties) ? Object.values(properties) : []),
    ...[additionalProperties, items, not].filter((part) => isRecord(part)),
    ...[allOf, anyOf, oneOf].flatMap((parts) => (Array.isArray(parts) ? parts : [])),
  ];
}

/** A schema is compiled by itself: what its document's components hold is not there. */
function isElsewhere(ref: string): boolean {
  return ref.startsWith('#/components/');
}

function isPattern(value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('\\Z')) return false;
  try {
    return [new RegExp(value), new RegExp(value, 'u')].length > 0;
  } catch {
    return false;
  }
}

function isBound(value: unknown, limit: unknown, dialect: Dialect): boolean {
  return dialect === 'draft4'
    ? typeof value === 'boolean' && limit !== undefined
    : typeof value === 'number';
}

function isNames(value: unknown, least: number): boolean {
  return (
    Array.isArray(value) &&
    value.length >= least &&
    value.every((name) => typeof name === 'string') &&
    new Set(value).size === value.length
  );
}

function isType(value: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(value) ? value : [value];
  return isNames(types, 1) && types.every((type) => TYPES.has(String(type)));
}

function isNull(type: unknown): boolean {
  return [type].flat().includes('null');
}

/** Of values that are no scalars it is not said here whether two are equal. */
function isEnum(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item !== 'object' || item === null) &&
    new Set(value).size === value.length
  );
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
