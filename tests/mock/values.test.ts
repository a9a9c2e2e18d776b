import { describe, expect, test } from 'vitest';
import { compileValidator, type JsonSchema, type Direction } from '../../src/contract/index.ts';
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

test('every response of the flagship can be made up, with and without its examples', async () => {
  const contract = await loadFlagship();
  const schemas = contract.operations.flatMap(({ responses }) =>
    [...responses.values()].flatMap((response) => response.json?.schema ?? []),
  );
  expect(schemas.length).toBeGreaterThan(50);
  for (const { json } of schemas) {
    for (const useExamples of [true, false]) {
      expect(compileValidator(json)(make(json, 'flagship', useExamples))).toEqual([]);
    }
  }
});

test('the same seed makes the same value, another one another', () => {
  const schema: JsonSchema = { type: 'string', format: 'uuid' };
  expect(make(schema, 'a')).toBe(make(schema, 'a'));
  expect(new Set(SEEDS.map((seed) => make(schema, seed))).size).toBe(SEEDS.length);
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
