import { isRecord } from '../shared/is-record.ts';
import { isSame } from '../shared/is-same.ts';
import type { JsonSchema } from './json-schema.ts';

type Merge = (a: unknown, b: unknown) => unknown;

const larger: Merge = (a, b) => Math.max(Number(a), Number(b));
const smaller: Merge = (a, b) => Math.min(Number(a), Number(b));
const either: Merge = (a, b) => a === true || b === true;

/** Both must hold: the schema `allOf` would make of them. */
const both: Merge = (a, b) => (isSame(a, b) ? a : { allOf: [a, b] });

const RULES: Readonly<Record<string, Merge>> = {
  minimum: larger,
  exclusiveMinimum: larger,
  minLength: larger,
  minItems: larger,
  minProperties: larger,
  maximum: smaller,
  exclusiveMaximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
  maxProperties: smaller,
  uniqueItems: either,
  readOnly: either,
  writeOnly: either,
  type: commonTypes,
  enum: (a, b) => list(a).filter((value) => list(b).some((other) => isSame(value, other))),
  required: (a, b) => [...new Set([...list(a), ...list(b)])],
  properties: mergeMaps,
  patternProperties: mergeMaps,
  items: both,
  additionalProperties: (a, b) => (a === false || b === false ? false : both(a, b)),
  propertyNames: both,
  pattern: (a, b) => (a === b ? a : `(?=[^]*(?:${String(b)}))${String(a)}`),
};

/** One schema for what two ask at once, keyword by keyword; of annotations the first's stand. */
export function mergeKeywords(a: JsonSchema, b: JsonSchema): JsonSchema {
  const merged: Record<string, unknown> = { ...b, ...a };
  for (const keyword of Object.keys(a)) {
    const merge = Object.hasOwn(RULES, keyword) ? RULES[keyword] : undefined;
    if (merge === undefined || !Object.hasOwn(b, keyword)) continue;
    merged[keyword] = merge(a[keyword], b[keyword]);
  }
  return merged;
}

function mergeMaps(a: unknown, b: unknown): unknown {
  if (!isRecord(a) || !isRecord(b)) return isRecord(a) ? a : b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      Object.hasOwn(a, name) && Object.hasOwn(b, name)
        ? both(a[name], b[name])
        : Object.hasOwn(a, name)
          ? a[name]
          : b[name],
    ]),
  );
}

/** `integer` is a `number`, so of the two together the first is left. */
function commonTypes(a: unknown, b: unknown): unknown[] {
  const left = [a].flat();
  const right = [b].flat();
  const common = left.filter(
    (type) => right.includes(type) || (type === 'integer' && right.includes('number')),
  );
  return !common.includes('integer') && right.includes('integer') && left.includes('number')
    ? [...common, 'integer']
    : common;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
