import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileValidator,
  Contract,
  schemaForDirection,
  type JsonSchema,
} from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { GenerationError } from '../../src/testing/arbitrary/generation-error.ts';
import { schemaArbitrary } from '../../src/testing/arbitrary/schema-arbitrary.ts';

const tree = {
  $defs: {
    Node: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string' },
        children: { type: 'array', items: { $ref: '#/$defs/Node' } },
      },
    },
    Cat: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { type: 'string' }, lives: { type: 'integer' } },
    },
    Dog: {
      type: 'object',
      required: ['kind', 'bark'],
      properties: { kind: { type: 'string' }, bark: { type: 'string' } },
    },
  },
};

const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  anything: {},
  types: { type: ['string', 'null', 'integer'] },
  const: { const: { a: [1] } },
  'enum within a range': { type: 'integer', enum: [1, 5, 9], minimum: 4 },
  length: { type: 'string', minLength: 3, maxLength: 5 },
  'long length': { type: 'string', minLength: 300, maxLength: 300 },
  pattern: { type: 'string', pattern: '^[A-Z]{2}-\\d+$', maxLength: 9 },
  'pattern much longer than by chance': {
    type: 'string',
    pattern: '^[a-z_-]+$',
    minLength: 64,
    maxLength: 80,
  },
  'pattern without anchors': { type: 'string', pattern: 'x\\d', minLength: 10 },
  ...Object.fromEntries(
    [
      'uuid',
      'date-time',
      'date',
      'time',
      'duration',
      'email',
      'uri',
      'uri-reference',
      'hostname',
      'ipv4',
      'ipv6',
      'byte',
      'password',
      'int32',
      'unheard-of',
    ].map((format) => [`format ${format}`, { type: 'string', format }]),
  ),
  'format and length': { type: 'string', format: 'email', maxLength: 14 },
  bounds: { type: 'number', exclusiveMinimum: 0, maximum: 0.5 },
  'multipleOf cents': { type: 'number', minimum: 0, maximum: 10, multipleOf: 0.01 },
  'multipleOf of integers': { type: 'integer', minimum: 10, exclusiveMaximum: 50, multipleOf: 7 },
  lists: { type: 'array', items: { type: 'boolean' }, minItems: 2, maxItems: 4 },
  sets: { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, minItems: 3 },
  tuples: {
    type: 'array',
    prefixItems: [{ type: 'string' }, { type: 'integer' }],
    items: false,
    minItems: 2,
  },
  contains: { type: 'array', items: { type: 'integer' }, contains: { const: 7 }, minContains: 2 },
  'closed objects': {
    type: 'object',
    additionalProperties: false,
    required: ['a'],
    properties: { a: { type: 'string' }, b: { type: 'integer' } },
  },
  maps: {
    type: 'object',
    additionalProperties: { type: 'integer' },
    minProperties: 2,
    maxProperties: 3,
  },
  'map keys': {
    type: 'object',
    propertyNames: { pattern: '^[a-f]{4}$' },
    additionalProperties: true,
    minProperties: 1,
  },
  patternProperties: {
    type: 'object',
    patternProperties: { '^x-[a-z]+$': { type: 'string' } },
    additionalProperties: false,
  },
  'at least one of the optional': {
    type: 'object',
    minProperties: 1,
    properties: { a: { type: 'string' }, b: { type: 'string' } },
  },
  'at most one of the optional': {
    type: 'object',
    maxProperties: 1,
    properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
    additionalProperties: false,
  },
  'required but not described': { type: 'object', required: ['x'] },
  '__proto__ as a name': {
    type: 'object',
    required: ['__proto__'],
    properties: JSON.parse('{"__proto__":{"type":"integer"}}') as unknown,
  },
  allOf: {
    allOf: [
      { type: 'object', required: ['a'], properties: { a: { type: 'string', minLength: 2 } } },
      { properties: { a: { maxLength: 4 }, b: { type: 'integer' } }, required: ['b'] },
    ],
  },
  oneOf: {
    oneOf: [
      { type: 'integer', minimum: 0 },
      { type: 'integer', maximum: 10 },
    ],
  },
  'anyOf with shared keywords': {
    type: 'object',
    properties: { a: { type: 'string' }, b: { type: 'string' } },
    anyOf: [{ required: ['a'] }, { required: ['b'] }],
  },
  not: { type: 'integer', minimum: 0, maximum: 20, not: { multipleOf: 2 } },
  'if then else': {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: ['a', 'b'] }, extra: { type: 'string' } },
    if: { properties: { kind: { const: 'a' } } },
    // oxlint-disable-next-line unicorn/no-thenable
    then: { required: ['extra'] },
  },
  dependentRequired: {
    type: 'object',
    properties: { a: { type: 'string' }, b: { type: 'string' } },
    dependentRequired: { a: ['b'] },
  },
  recursion: { ...tree, $ref: '#/$defs/Node' },
  discriminator: {
    ...tree,
    oneOf: [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }],
    discriminator: { propertyName: 'kind', mapping: { cat: '#/$defs/Cat', dog: '#/$defs/Dog' } },
  },
  'readOnly and required': {
    type: 'object',
    required: ['id', 'a'],
    properties: { id: { type: 'string', readOnly: true }, a: { type: 'string' } },
  },
  'a pattern nobody can turn around, with an example': {
    type: 'string',
    pattern: '^(?=a)(?!b)\\w+$',
    examples: ['abc'],
  },
};

describe('what is generated is valid', () => {
  test.each(Object.entries(SCHEMAS))('%s', (_name, schema) => {
    const validate = compileValidator(schemaForDirection(schema, 'request'));
    fc.assert(
      fc.property(schemaArbitrary(schema), (value) => {
        expect(validate(value)).toEqual([]);
      }),
      { numRuns: 100, seed: 42 },
    );
  });

  test.each(['orders', 'notes'])('every schema of specs/%s, both ways', async (name) => {
    const contract = new Contract(await loadSpec(`specs/${name}/openapi.yaml`));
    const media = contract.operations.flatMap(({ requestBody, responses }) => [
      ...(requestBody?.content.values() ?? []),
      ...[...responses.values()].flatMap(({ content }) => [...content.values()]),
    ]);
    const schemas = media.flatMap(({ schema }) => (schema === undefined ? [] : [schema.json]));
    expect(schemas.length).toBeGreaterThan(30);
    for (const direction of ['request', 'response'] as const) {
      for (const json of schemas) {
        const validate = compileValidator(schemaForDirection(json, direction));
        for (const value of fc.sample(schemaArbitrary(json, direction), { numRuns: 5, seed: 7 })) {
          expect(validate(value)).toEqual([]);
        }
      }
    }
  });
});

test.each(Object.entries(SCHEMAS))('what it shrinks to is valid: %s', (_name, schema) => {
  const validate = compileValidator(schemaForDirection(schema, 'request'));
  const invalid: unknown[] = [];
  let seen = 0;
  fc.check(
    fc.property(schemaArbitrary(schema), (value) => {
      seen += 1;
      if (validate(value).length > 0) invalid.push(value);
      return seen < 20; // from here on everything fails, and so is made smaller
    }),
    { seed: 5, numRuns: 30 },
  );
  expect(seen).toBeGreaterThanOrEqual(20);
  expect(invalid).toEqual([]);
});

test('a failing value gets as small as its schema lets it', () => {
  const schema: JsonSchema = {
    type: 'object',
    required: ['lines'],
    properties: {
      note: { type: 'string' },
      lines: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['quantity'],
          properties: { quantity: { type: 'integer', minimum: 1, maximum: 100 } },
        },
      },
    },
  };
  const { counterexample } = fc.check(
    fc.property(schemaArbitrary(schema), (value) => {
      const { lines } = value as { lines: { quantity: number }[] };
      return lines.every(({ quantity }) => quantity < 10);
    }),
    { seed: 1 },
  );
  expect(counterexample).toEqual([{ lines: [{ quantity: 10 }] }]);
});

test.each<[string, JsonSchema]>([
  ['nothing is allowed', { type: 'object', required: ['a'], additionalProperties: false }],
  ['the bounds cross', { type: 'integer', minimum: 5, maximum: 4 }],
  [
    'the pattern needs a look ahead and there is no example',
    { type: 'string', pattern: '^(?=a)\\w+$' },
  ],
  [
    'it contains itself without an end',
    {
      ...tree,
      $defs: {
        Loop: {
          type: 'object',
          required: ['next'],
          properties: { next: { $ref: '#/$defs/Loop' } },
        },
      },
      $ref: '#/$defs/Loop',
    },
  ],
])('what cannot be generated is said: %s', (_name, schema) => {
  expect(() => schemaArbitrary(schema)).toThrow(GenerationError);
});

test('readOnly properties are left out of requests, writeOnly ones out of responses', () => {
  const schema: JsonSchema = {
    type: 'object',
    required: ['id', 'password'],
    properties: {
      id: { type: 'string', readOnly: true },
      password: { type: 'string', writeOnly: true },
    },
  };
  for (const value of fc.sample(schemaArbitrary(schema, 'request'), 20))
    expect(value).not.toHaveProperty('id');
  for (const value of fc.sample(schemaArbitrary(schema, 'response'), 20))
    expect(value).not.toHaveProperty('password');
});
