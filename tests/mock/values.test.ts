import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileValidator,
  schemaForDirection,
  type JsonSchema,
  type Direction,
} from '../../src/contract/index.ts';
import { compileGenerator } from '../../src/mock/values/compile-generator.ts';
import { generateValue } from '../../src/mock/values/generate-value.ts';
import { seededRandom } from '../../src/mock/values/seeded-random.ts';
import { loadFlagship } from './support/load-flagship.ts';

const make = (schema: JsonSchema, seed: string, useExamples = false): unknown =>
  generateValue(schema, { random: seededRandom(seed), useExamples });

const SEEDS = Array.from({ length: 40 }, (_, index) => `seed ${index}`);

const SCHEMAS: readonly [string, JsonSchema][] = [
  ['a pattern', { type: 'string', pattern: '^[A-Z0-9]{2,8}-[^-\\s]{1,3}(x|yy)?\\d+$' }],
  ['a pattern and a length', { type: 'string', pattern: '^[a-z]+$', minLength: 40, maxLength: 44 }],
  ['a length', { type: 'string', minLength: 3, maxLength: 5 }],
  ['a format within a pattern', { type: 'string', format: 'uuid', pattern: '^[0-9a-f-]{36}$' }],
  ...[
    'uuid',
    'date-time',
    'date',
    'time',
    'duration',
    'email',
    'hostname',
    'ipv4',
    'ipv6',
    'uri',
    'uri-reference',
    'byte',
    'json-pointer',
  ].map((format): [string, JsonSchema] => [`the format ${format}`, { type: 'string', format }]),
  [
    'a property that nothing fits',
    {
      type: 'object',
      properties: { at: { type: 'null', oneOf: [{ type: 'number' }, { type: 'boolean' }] } },
    },
  ],
  ['bounds', { type: 'integer', minimum: 3, exclusiveMaximum: 5 }],
  ['steps', { type: 'number', multipleOf: 0.25, minimum: 0.1, maximum: 2 }],
  ['negative numbers', { type: 'number', exclusiveMaximum: -10 }],
  ['an enumeration', { enum: ['a', 1, null] }],
  ['a union', { oneOf: [{ type: 'string', maxLength: 3 }, { type: 'integer' }, { type: 'null' }] }],
  [
    'parts',
    {
      allOf: [
        { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
        { properties: { a: { maxLength: 2 } } },
      ],
    },
  ],
  [
    'tuples',
    { type: 'array', prefixItems: [{ const: 1 }, { type: 'boolean' }], items: false, minItems: 2 },
  ],
  [
    'unique items',
    { type: 'array', minItems: 2, uniqueItems: true, items: { type: 'string', format: 'uuid' } },
  ],
  ['a format that is too long', { type: 'string', format: 'email', maxLength: 17 }],
  ['cents', { type: 'number', multipleOf: 0.01, minimum: 0, maximum: 10 }],
  ['a tiny range', { type: 'number', exclusiveMinimum: 0, maximum: 0.0005 }],
  ['32 bits', { type: 'integer', format: 'int32', minimum: 2_147_483_640 }],
  ['a large number', { type: 'integer', minimum: 9_007_199_254_740_000 }],
  ['a value that is ruled out', { enum: ['a', 'b'], not: { const: 'a' } }],
  [
    'properties that exclude each other',
    {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      not: { required: ['a', 'b'] },
    },
  ],
  [
    'one of several sets of properties',
    {
      type: 'object',
      properties: { card: { type: 'string' }, iban: { type: 'string' } },
      oneOf: [{ required: ['card'] }, { required: ['iban'] }],
    },
  ],
  [
    'an alternative that is part of another',
    {
      oneOf: [
        { type: 'object' },
        { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } },
      ],
    },
  ],
  [
    'a discriminator',
    {
      oneOf: [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }],
      discriminator: { propertyName: 'kind', mapping: { meow: '#/$defs/Cat' } },
      $defs: {
        Cat: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { enum: ['meow', 'purr'] }, lives: { type: 'integer' } },
        },
        Dog: { type: 'object', required: ['kind'], properties: { kind: { const: 'Dog' } } },
      },
    },
  ],
  [
    'a condition',
    {
      type: 'object',
      required: ['kind'],
      properties: { kind: { enum: ['a', 'b'] }, size: { type: 'integer' }, name: {} },
      if: { properties: { kind: { const: 'a' } } },
      // oxlint-disable-next-line unicorn/no-thenable
      then: { required: ['size'] },
      else: { required: ['name'], properties: { name: { type: 'string' } } },
    },
  ],
  [
    'properties that need others',
    {
      type: 'object',
      required: ['card'],
      properties: { card: { type: 'string' } },
      dependentRequired: { card: ['owner'], owner: ['city'] },
    },
  ],
  [
    'schemas that depend on a property',
    {
      type: 'object',
      required: ['card'],
      properties: { card: { type: 'string' }, owner: { type: 'string' } },
      dependentSchemas: { card: { required: ['owner'], properties: { owner: { minLength: 20 } } } },
    },
  ],
  [
    'names after a pattern',
    {
      type: 'object',
      minProperties: 3,
      patternProperties: { '^x-[a-z]{2,4}$': { type: 'integer' } },
      additionalProperties: false,
    },
  ],
  [
    'short names',
    {
      type: 'object',
      propertyNames: { maxLength: 3 },
      additionalProperties: { type: 'boolean' },
      minProperties: 2,
    },
  ],
  [
    'few properties',
    {
      type: 'object',
      required: ['c'],
      properties: { a: {}, b: {}, c: { type: 'string' } },
      maxProperties: 2,
    },
  ],
  [
    'what a list contains',
    {
      type: 'array',
      items: { type: ['string', 'integer'] },
      contains: { type: 'integer' },
      minContains: 2,
      maxContains: 2,
    },
  ],
  [
    'different values out of few',
    { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, minItems: 3 },
  ],
  [
    'nothing that is not evaluated',
    {
      allOf: [{ properties: { a: { type: 'string' } } }],
      type: 'object',
      properties: { b: { type: 'string' } },
      unevaluatedProperties: false,
    },
  ],
  [
    'alternatives that lead back',
    {
      $ref: '#/$defs/Card',
      $defs: {
        Card: {
          type: 'object',
          required: ['owner', 'backup'],
          properties: {
            owner: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/Owner' }] },
            backup: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Card' }] },
          },
        },
        Owner: {
          type: 'object',
          required: ['cards'],
          properties: { cards: { type: 'array', items: { $ref: '#/$defs/Card' } } },
        },
      },
    },
  ],
  ['a property called `__proto__`', JSON.parse('{"type":"object","required":["__proto__"]}')],
  [
    'recursion',
    {
      $ref: '#/$defs/Node',
      $defs: {
        Node: {
          type: 'object',
          required: ['next', 'all'],
          properties: {
            next: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Node' }] },
            all: { type: 'array', items: { $ref: '#/$defs/Node' } },
          },
        },
      },
    },
  ],
];

describe('a made-up value obeys', () => {
  test.each(SCHEMAS)('%s', (_name, schema) => {
    const validate = compileValidator(schema);
    for (const seed of SEEDS) {
      const value = make(schema, seed);
      expect(validate(value), JSON.stringify(value)).toEqual([]);
    }
  });
});

test('what the contracts of this repository send and answer can be made up', async () => {
  for (const name of ['orders', 'notes'] as const) {
    const { operations } = await loadFlagship(name);
    const bodies = operations.flatMap(({ requestBody, parameters }) =>
      [requestBody?.json, ...parameters].flatMap((each) => each?.schema ?? []),
    );
    const answers = operations.flatMap(({ responses }) =>
      [...responses.values()].flatMap((response) => response.json?.schema ?? []),
    );
    expect(bodies.length).toBeGreaterThan(10);
    expect(answers.length).toBeGreaterThan(20);
    for (const [schemas, direction] of [
      [bodies, 'request'],
      [answers, 'response'],
    ] as const) {
      for (const { json } of schemas) {
        const schema = schemaForDirection(json, direction);
        for (const useExamples of [true, false]) {
          const value = compileGenerator(schema, { direction, useExamples })(seededRandom(name));
          expect(compileValidator(schema)(value), JSON.stringify(value)).toEqual([]);
        }
      }
    }
  }
});

const PERSON: JsonSchema = {
  type: 'array',
  minItems: 3,
  items: {
    type: 'object',
    properties: Object.fromEntries(
      ['id', 'first_name', 'last_name', 'full_name', 'email', 'city', 'note'].map((name) => [
        name,
        { type: 'string' },
      ]),
    ),
  },
};

test('the same seed makes the same value, whatever was made before', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 3 }), (seed, others) => {
      const alone = JSON.stringify(make(structuredClone(PERSON), seed));
      for (const other of others) make(PERSON, other);
      expect(JSON.stringify(make(PERSON, seed))).toBe(alone);
    }),
    { numRuns: 50 },
  );
});

test('another seed makes another value', () => {
  expect(new Set(SEEDS.map((seed) => JSON.stringify(make(PERSON, seed)))).size).toBe(SEEDS.length);
});

test('a value belongs to who asked for it', () => {
  const schema: JsonSchema = { type: 'object', example: { list: [1] }, properties: { a: {} } };
  const first = make(schema, 'a', true) as { list: number[] };
  first.list.push(2);
  expect(make(schema, 'a', true)).toEqual({ list: [1] });
});

test('an example that is not valid is not taken', () => {
  const schema: JsonSchema = { type: 'string', maxLength: 3, example: 'too long' };
  expect(compileValidator(schema)(make(schema, 'a', true))).toEqual([]);
});

test('secrets are not answered, nor what only the server knows sent', () => {
  const schema: JsonSchema = {
    type: 'object',
    required: ['id', 'password'],
    properties: {
      id: { type: 'string', readOnly: true },
      password: { type: 'string', writeOnly: true },
    },
  };
  const keys = (direction: Direction): string[] =>
    Object.keys(
      generateValue(schema, { random: seededRandom('a'), useExamples: false, direction }) as object,
    );
  expect(keys('response')).toEqual(['id']);
  expect(keys('request')).toEqual(['password']);
});

test('a schema that must contain itself ends', () => {
  const self = { $ref: '#/$defs/Node' };
  const Node = { type: 'object', required: ['a', 'b'], properties: { a: self, b: self } };
  const text = JSON.stringify(make({ ...self, $defs: { Node } }, 'a'));
  expect(text.length).toBeLessThan(500);
});

test('what cannot be generated from is left to the format or to plain text', () => {
  for (const pattern of ['(?=a)b', '(a)\\1', '[', 'x{2000}']) {
    expect(typeof make({ type: 'string', pattern }, 'a')).toBe('string');
  }
});
