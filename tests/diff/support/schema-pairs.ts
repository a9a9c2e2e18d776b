import * as fc from 'fast-check';
import type { JsonSchema } from '../../../src/contract/index.ts';

export interface SchemaPair {
  readonly before: JsonSchema;
  readonly after: JsonSchema;
}

const NAMES = ['a', 'b', 'c'];

function pairs(depth: number): fc.Arbitrary<SchemaPair> {
  const leaf = fc.oneof(
    same(texts),
    same(numbers),
    same(listed),
    both(fc.oneof(texts, numbers, listed)),
  );
  if (depth === 0) return leaf;
  const inner = pairs(depth - 1);
  return fc.oneof(leaf, objects(inner), lists(inner), choices(inner), both(single(depth - 1)));
}

/** Details of one kind of schema, drawn twice: equal ones every now and then. */
function same(kind: fc.Arbitrary<JsonSchema>): fc.Arbitrary<SchemaPair> {
  return fc.oneof(
    fc.tuple(kind, kind).map(([before, after]) => ({ before, after })),
    kind.map((schema) => ({ before: schema, after: schema })),
  );
}

function both(kind: fc.Arbitrary<JsonSchema>): fc.Arbitrary<SchemaPair> {
  return fc.tuple(kind, kind).map(([before, after]) => ({ before, after }));
}

function single(depth: number): fc.Arbitrary<JsonSchema> {
  return pairs(depth).map(({ before }) => before);
}

const nullable = (type: string): fc.Arbitrary<unknown> =>
  fc.constantFrom(type, type, [type, 'null']);

const texts: fc.Arbitrary<JsonSchema> = fc.record(
  {
    type: nullable('string'),
    minLength: fc.integer({ min: 0, max: 2 }),
    maxLength: fc.integer({ min: 2, max: 4 }),
    pattern: fc.constantFrom('^[a-z]*$', '^[a-m]*$'),
  },
  { requiredKeys: ['type'] },
);

const numbers: fc.Arbitrary<JsonSchema> = fc.record(
  {
    type: fc.oneof(nullable('integer'), nullable('number')),
    minimum: fc.integer({ min: -3, max: 0 }),
    exclusiveMinimum: fc.integer({ min: -3, max: 0 }),
    maximum: fc.integer({ min: 12, max: 15 }),
    multipleOf: fc.constantFrom(1, 2, 4),
  },
  { requiredKeys: ['type'] },
);

const listed: fc.Arbitrary<JsonSchema> = fc
  .subarray(['a', 'b', 'c', 1, 2, null], { minLength: 1 })
  .map((values) => ({ enum: values }));

function objects(inner: fc.Arbitrary<SchemaPair>): fc.Arbitrary<SchemaPair> {
  const side = fc.record({
    required: fc.subarray(NAMES),
    minProperties: fc.constantFrom(undefined, undefined, 1),
    additionalProperties: fc.constantFrom<unknown>(false, false, { type: 'integer' }),
    isSplit: fc.boolean(),
  });
  return fc.tuple(fc.tuple(inner, inner, inner), side, side).map(([[a, b, c], one, other]) => {
    const build = (which: 'before' | 'after', details: typeof one): JsonSchema => {
      const { required, minProperties, additionalProperties, isSplit } = details;
      const properties = { a: a[which], b: b[which], c: c[which] };
      const bounds = minProperties === undefined ? {} : { minProperties };
      const rest = { type: 'object', properties, additionalProperties, ...bounds };
      return isSplit ? { allOf: [rest, { required }] } : { ...rest, required };
    };
    return { before: build('before', one), after: build('after', other) };
  });
}

function lists(inner: fc.Arbitrary<SchemaPair>): fc.Arbitrary<SchemaPair> {
  const side = fc.record(
    {
      minItems: fc.integer({ min: 0, max: 1 }),
      maxItems: fc.integer({ min: 2, max: 3 }),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(inner, side, side).map(([{ before, after }, one, other]) => ({
    before: { type: 'array', items: before, ...one },
    after: { type: 'array', items: after, ...other },
  }));
}

function choices(inner: fc.Arbitrary<SchemaPair>): fc.Arbitrary<SchemaPair> {
  return fc
    .tuple(fc.array(inner, { minLength: 2, maxLength: 3 }), fc.nat(3), fc.nat(3))
    .map(([branches, one, other]) => ({
      before: {
        anyOf: without(
          branches.map(({ before }) => before),
          one,
        ),
      },
      after: {
        anyOf: without(
          branches.map(({ after }) => after),
          other,
        ),
      },
    }));
}

/** Not the branch of that index, if there are more. */
function without<T>(branches: readonly T[], index: number): readonly T[] {
  return branches.length === 1 ? branches : branches.filter((_, position) => position !== index);
}

/** Two schemas that are alike in shape and differ in details: closed objects, since open ones promise nothing of what they leave out. */
export const schemaPairs: fc.Arbitrary<SchemaPair> = pairs(2);
