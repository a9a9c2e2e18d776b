import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileValidator } from '../../src/contract/index.ts';
import { contractOf, schemas } from '../support/contract-of.ts';

type Schema30 = Readonly<Record<string, unknown>>;

/** The upgraded text of a 3.0 schema. */
async function upgrade(
  schema: Schema30,
  others: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const contract = await contractOf(schemas({ A: schema, ...others }, '3.0.3'));
  return contract.schemas.get('A')?.json;
}

describe('OpenAPI 3.0 schemas become JSON Schema 2020-12', () => {
  test.each<[string, Schema30, unknown]>([
    ['nullable type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['nullable: false', { type: 'string', nullable: false }, { type: 'string' }],
    ['nullable without a type does nothing', { nullable: true, minLength: 1 }, { minLength: 1 }],
    [
      'nullable enum',
      { type: 'string', nullable: true, enum: ['a'] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'nullable enum that lists null',
      { type: 'string', nullable: true, enum: ['a', null] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['an enum of null alone', { type: 'string', nullable: true, enum: [null] }, { type: 'null' }],
    [
      'nullable composition',
      { nullable: true, title: 'X', allOf: [{ minLength: 1 }] },
      { title: 'X', anyOf: [{ allOf: [{ minLength: 1 }] }, { type: 'null' }] },
    ],
    [
      'nullable beside a type binds its parts',
      { type: 'object', nullable: true, allOf: [{ type: 'object' }] },
      { type: ['object', 'null'], allOf: [{ type: 'object' }] },
    ],
    ['exclusiveMinimum: true', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    [
      'exclusiveMaximum: true',
      { maximum: 1, exclusiveMaximum: true, minimum: 0 },
      { minimum: 0, exclusiveMaximum: 1 },
    ],
    ['exclusiveMinimum: false', { minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    ['exclusiveMinimum without a bound', { exclusiveMinimum: true }, {}],
    ['a number that 3.0 does not know', { exclusiveMinimum: 3 }, { exclusiveMinimum: 3 }],
    ['example', { type: 'string', example: 'x' }, { type: 'string', examples: ['x'] }],
    [
      'an example that is null',
      { type: 'string', nullable: true, example: null },
      { type: ['string', 'null'], examples: [null] },
    ],
    [
      'nested in every place',
      {
        properties: { a: { type: 'string', nullable: true } },
        items: { minimum: 1, exclusiveMinimum: true },
        additionalProperties: { type: 'number', nullable: true },
        not: { type: 'string', nullable: true },
      },
      {
        properties: { a: { type: ['string', 'null'] } },
        items: { exclusiveMinimum: 1 },
        additionalProperties: { type: ['number', 'null'] },
        not: { type: ['string', 'null'] },
      },
    ],
    [
      'a property called nullable',
      { properties: { nullable: { type: 'boolean' }, example: { type: 'string' } } },
      { properties: { nullable: { type: 'boolean' }, example: { type: 'string' } } },
    ],
    [
      'additionalProperties: false',
      { additionalProperties: false },
      { additionalProperties: false },
    ],
  ])('%s', async (_, schema, expected) => {
    expect(await upgrade(schema)).toEqual(expected);
  });

  test('what stands beside a `$ref` is ignored', async () => {
    const json = await upgrade(
      { $ref: '#/components/schemas/B', nullable: true, minLength: 3 },
      { B: { type: 'string' } },
    );
    expect(json).toEqual({ $ref: '#/$defs/B', $defs: { B: { type: 'string' } } });
  });

  test('in 3.1 it counts, and `nullable` means nothing', async () => {
    const contract = await contractOf(
      schemas({
        A: { $ref: '#/components/schemas/B', minLength: 3, nullable: true },
        B: { type: 'string' },
      }),
    );
    const validate = compileValidator(contract.schemas.get('A')?.json ?? {});
    expect([null, 'ab', 'abc'].map((value) => validate(value).length === 0)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('the description itself is not changed', async () => {
    const contract = await contractOf(
      schemas({ A: { type: 'string', nullable: true, example: 'x' } }, '3.0.3'),
    );
    const before = JSON.stringify(contract.document.root.value);
    void contract.schemas.get('A')?.json;
    expect(JSON.stringify(contract.document.root.value)).toBe(before);
  });
});

describe('law: an upgraded schema accepts what OpenAPI 3.0.3 says it accepts', () => {
  const bound = fc.integer({ min: -3, max: 3 });
  const leaf = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    bound,
    fc.constantFrom(0.5, '', 'a', 'ab'),
  );
  const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined, freq: 2 });

  const { schema } = fc.letrec<{ schema: Schema30 }>((tie) => {
    const list = fc.array(tie('schema'), { minLength: 1, maxLength: 2 });
    const map = fc.dictionary(fc.constantFrom('a', 'b'), tie('schema'), { maxKeys: 2 });
    return {
      schema: fc.oneof(
        { maxDepth: 3 },
        fc
          .record({
            type: optional(
              fc.constantFrom('string', 'number', 'integer', 'boolean', 'object', 'array'),
            ),
            nullable: optional(fc.boolean()),
            enum: optional(fc.array(leaf, { minLength: 1, maxLength: 3 })),
            minimum: optional(bound),
            exclusiveMinimum: optional(fc.boolean()),
            maximum: optional(bound),
            exclusiveMaximum: optional(fc.boolean()),
            minLength: optional(fc.nat({ max: 2 })),
          })
          .map(compact),
        fc
          .record({
            type: optional(fc.constantFrom('object', 'array', 'string')),
            nullable: optional(fc.boolean()),
            enum: optional(fc.array(leaf, { minLength: 1, maxLength: 2 })),
            allOf: optional(list),
            anyOf: optional(list),
            oneOf: optional(list),
            not: optional(tie('schema')),
            properties: optional(map),
            required: optional(fc.subarray(['a', 'b'], { minLength: 1 })),
            additionalProperties: optional(fc.oneof(fc.boolean(), tie('schema'))),
            items: optional(tie('schema')),
          })
          .map(compact),
      ),
    };
  });

  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2 },
      leaf,
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      fc.array(tie('value'), { maxLength: 2 }),
    ),
  }));

  test('over nullable, bounds, enums and compositions', async () => {
    await fc.assert(
      fc.asyncProperty(
        schema,
        fc.array(value, { minLength: 5, maxLength: 10 }),
        async (text, values) => {
          const contract = await contractOf(schemas({ A: text }, '3.0.3'));
          const validate = compileValidator(contract.schemas.get('A')?.json ?? {});
          for (const one of [null, 0, 1, 'a', ...values]) {
            expect(validate(one).length === 0, JSON.stringify({ text, one })).toBe(
              accepts(text, one),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

function compact(schema: Schema30): Schema30 {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}

/** OpenAPI 3.0.3, section 4.7.24, and the proposal that clarified `nullable`, written out by hand. */
function accepts(schema: Schema30, value: unknown): boolean {
  const { type, nullable, minimum, maximum } = schema;
  const isNullable = nullable === true;
  const listOf = (keyword: string): Schema30[] | undefined =>
    schema[keyword] as Schema30[] | undefined;
  if (type !== undefined && !(isNullable && value === null) && !isOfType(value, String(type)))
    return false;
  const values = schema['enum'] as unknown[] | undefined;
  // Authors do not repeat null in the enum of a nullable schema, and mean it.
  const isListed = values?.some((one) => one === value) === true || (isNullable && value === null);
  if (values !== undefined && !isListed) return false;
  if (typeof value === 'number') {
    if (
      typeof minimum === 'number' &&
      !(schema['exclusiveMinimum'] === true ? value > minimum : value >= minimum)
    )
      return false;
    if (
      typeof maximum === 'number' &&
      !(schema['exclusiveMaximum'] === true ? value < maximum : value <= maximum)
    )
      return false;
  }
  if (typeof value === 'string' && value.length < Number(schema['minLength'] ?? 0)) return false;
  if (!acceptsMembers(schema, value)) return false;
  const isComposed = ['allOf', 'anyOf', 'oneOf'].some((keyword) => schema[keyword] !== undefined);
  const composed =
    (listOf('allOf') ?? []).every((part) => accepts(part, value)) &&
    (listOf('anyOf')?.some((part) => accepts(part, value)) ?? true) &&
    (listOf('oneOf')?.filter((part) => accepts(part, value)).length ?? 1) === 1;
  // Without a type of its own, a nullable composition is how authors write a nullable reference.
  if (!composed && !(isNullable && type === undefined && isComposed && value === null))
    return false;
  const not = schema['not'] as Schema30 | undefined;
  return not === undefined || !accepts(not, value);
}

function acceptsMembers(schema: Schema30, value: unknown): boolean {
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema30 | undefined;
    return items === undefined || value.every((item) => accepts(items, item));
  }
  if (typeof value !== 'object' || value === null) return true;
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema30>>;
  const additional = schema['additionalProperties'] as Schema30 | boolean | undefined;
  const required = (schema['required'] ?? []) as string[];
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, member]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : additional;
      return own === undefined || (typeof own === 'boolean' ? own : accepts(own, member));
    })
  );
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object')
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
