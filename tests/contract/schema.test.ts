import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileValidator, Contract, type Schema } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { schemaOf } from './support/schema-of.ts';

const SPECS = path.join(import.meta.dirname, '../../specs');

const REF_A = { $ref: '#/components/schemas/A' };
const REF_B = { $ref: '#/components/schemas/B' };

describe.each(['orders', 'notes'])('law: every schema of specs/%s', (spec) => {
  test('stands alone and compiles', async () => {
    const contract = new Contract(await loadSpec(path.join(SPECS, spec, 'openapi.yaml')));
    const all = everySchema(contract);
    expect(all.length).toBeGreaterThan(100);
    const texts = new Map(all.map((schema) => [JSON.stringify(schema.json), schema]));
    for (const schema of texts.values()) {
      const { json } = schema;
      const where = schema.node.identity;
      const references = referencesIn(json);
      for (const reference of references) {
        expect(reference, where).toMatch(/^#\/\$defs\/[A-Za-z0-9._-]+$/);
        expect(json['$defs'], where).toHaveProperty([reference.slice('#/$defs/'.length)]);
      }
      expect(Object.keys(json['$defs'] ?? {}).sort(), where).toEqual(
        [...new Set(references.map((reference) => reference.slice('#/$defs/'.length)))].sort(),
      );
      expect(JSON.parse(JSON.stringify(json)), where).toEqual(json);
      expect(() => compileValidator(json), where).not.toThrow();
    }
  });

  test('accepts the examples it is published with', async () => {
    const contract = new Contract(await loadSpec(path.join(SPECS, spec, 'openapi.yaml')));
    let count = 0;
    for (const operation of contract.operations) {
      const bodies = [...operation.responses.values()].map((response) => response.json);
      for (const body of [operation.requestBody?.json, ...bodies]) {
        if (body?.schema === undefined) continue;
        for (const [name, example] of body.examples) {
          const issues = compileValidator(body.schema.json)(example);
          expect(issues, `${operation.id} ${name}`).toEqual([]);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});

function everySchema(contract: Contract): Schema[] {
  const operations = [...contract.operations, ...contract.webhooks];
  return operations
    .flatMap((operation) => [
      ...operation.parameters.map((parameter) => parameter.schema),
      ...[...(operation.requestBody?.content.values() ?? [])].map((media) => media.schema),
      ...[...operation.responses.values()].flatMap((response) => [
        ...[...response.content.values()].map((media) => media.schema),
        ...[...response.headers.values()].map((header) => header.schema),
      ]),
    ])
    .filter((schema) => schema !== undefined);
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
  );
}

describe('what a schema says about its shape', () => {
  test('properties come from everywhere that applies, the closest first', async () => {
    const a = await schemaOf({
      A: {
        $ref: '#/components/schemas/B',
        properties: { own: { type: 'string' }, shared: { title: 'near' } },
      },
      B: {
        properties: { shared: { title: 'far' }, b: {} },
        required: ['b'],
        allOf: [{ properties: { c: {} }, required: ['c'] }, { $ref: '#/components/schemas/C' }],
      },
      C: { properties: { d: { type: 'integer' } } },
    });
    expect([...a.properties.keys()]).toEqual(['own', 'shared', 'b', 'c', 'd']);
    expect(a.property('shared')?.keyword('title')).toBe('near');
    expect([...a.required]).toEqual(['b', 'c']);
    expect(a.property('d')?.types).toEqual(['integer']);
    expect(a.property('constructor')).toBeUndefined();
    expect(a.keyword('constructor')).toBeUndefined();
  });

  test('in 3.0 nothing stands beside a `$ref`', async () => {
    const a = await schemaOf(
      { A: { ...REF_B, properties: { own: {} } }, B: { properties: { b: {} } } },
      {},
      '3.0.0',
    );
    expect([...a.properties.keys()]).toEqual(['b']);
  });

  test('a property of a choice is one that every branch has', async () => {
    const a = await schemaOf({
      A: {
        oneOf: [
          { properties: { kind: { const: 'x' }, only: {} } },
          { allOf: [{ properties: { kind: { const: 'y' } } }] },
          { type: 'null' },
        ],
      },
    });
    expect(a.property('kind')?.values).toEqual(['x']);
    expect(a.property('only')).toBeUndefined();
    expect(a.variants).toHaveLength(2);
  });

  test('also where the choice stands in a part', async () => {
    const a = await schemaOf({
      A: {
        allOf: [
          { oneOf: [{ properties: { id: {} } }, { properties: { id: {} } }] },
          { title: 't' },
        ],
      },
    });
    expect(a.property('id')).toBeDefined();
  });

  test('`oneOf` and `anyOf` together each suffice', async () => {
    const a = await schemaOf({
      A: { oneOf: [{ properties: { id: {} } }], anyOf: [{ title: 'x' }, { title: 'y' }] },
    });
    expect(a.property('id')).toBeDefined();
  });

  test.each<[string, unknown, readonly unknown[] | undefined]>([
    ['an enum', { enum: ['a', 1, null] }, ['a', 1, null]],
    ['a const, even of null', { const: null }, [null]],
    ['of a part', { allOf: [{ title: 't' }, { enum: ['a'] }] }, ['a']],
    ['of all branches', { oneOf: [{ const: 'a' }, { enum: ['b', 'c'] }] }, ['a', 'b', 'c']],
    ['not of some', { oneOf: [{ const: 'a' }, { type: 'string' }] }, undefined],
    ['none', { type: 'string' }, undefined],
    ['no list', { enum: 'abc' }, undefined],
  ])('values: %s', async (_, schema, expected) => {
    expect((await schemaOf({ A: schema })).values).toEqual(expected);
  });

  test.each<[string, unknown, readonly string[], string]>([
    ['one type', { type: 'string' }, ['string'], '3.1.0'],
    ['a list', { type: ['string', 'null'] }, ['string', 'null'], '3.1.0'],
    ['nullable in 3.0', { type: 'string', nullable: true }, ['string', 'null'], '3.0.3'],
    [
      'nullable in 3.1, where it means nothing',
      { type: 'string', nullable: true },
      ['string'],
      '3.1.0',
    ],
    ['of a part', { allOf: [{ type: 'object' }] }, ['object'], '3.1.0'],
    ['none', { minLength: 1 }, [], '3.1.0'],
    ['nonsense', { type: 5 }, [], '3.1.0'],
    ['nonsense in a list', { type: [{ toString: null }, 'string'] }, ['string'], '3.1.0'],
  ])('types: %s', async (_, schema, expected, version) => {
    expect((await schemaOf({ A: schema }, {}, version)).types).toEqual(expected);
  });

  test('every clause on a property is a constraint', async () => {
    const a = await schemaOf({
      A: { allOf: [REF_B, { properties: { code: { enum: ['x'] } } }] },
      B: { properties: { code: { enum: ['x', 'y'] } } },
    });
    expect(a.constraints('code').map((schema) => schema.values)).toEqual([['x', 'y'], ['x']]);
    expect(a.constraints('nope')).toEqual([]);
  });
});

describe('schemas that contain themselves', () => {
  test.each<[string, unknown, unknown]>([
    ['in allOf', { allOf: [REF_A, { properties: { id: {} } }] }, {}],
    ['in allOf of each other', { allOf: [REF_B], properties: { id: {} } }, { allOf: [REF_A] }],
    ['in oneOf', { oneOf: [REF_A, REF_B] }, { properties: { id: {} } }],
    ['in anyOf of each other', { anyOf: [REF_B] }, { anyOf: [REF_A], properties: { id: {} } }],
    ['through items and properties', { properties: { id: REF_A }, items: REF_B }, { items: REF_A }],
    ['beside their own reference', { ...REF_B, properties: { id: {} } }, { ...REF_A, title: 'b' }],
  ])('%s: every question has an answer', async (name, a, b) => {
    if (name.startsWith('beside')) {
      await expect(schemaOf({ A: a, B: b })).rejects.toThrow('leads back to itself');
      return;
    }
    const schema = await schemaOf({ A: a, B: b });
    expect(schema.types).toEqual([]);
    expect(schema.values).toBeUndefined();
    expect(schema.keyword('nope')).toBeUndefined();
    expect(schema.required.size).toBe(0);
    expect(schema.isArray).toBe(false);
    expect(schema.variants.length).toBeLessThan(3);
    expect(JSON.stringify(schema.json)).toContain('$defs');
    expect(schema.property('nope')).toBeUndefined();
  });

  test('recursion stays a reference and validates', async () => {
    const a = await schemaOf({
      A: {
        type: 'object',
        properties: { next: REF_A, name: { type: 'string' } },
        additionalProperties: false,
      },
    });
    const validate = compileValidator(a.json);
    expect(validate({ next: { next: { name: 'x' } } })).toEqual([]);
    expect(validate({ next: { next: { name: 1 } } })).toMatchObject([
      { pointer: '/next/next/name', keyword: 'type' },
    ]);
  });

  test('a choice of choices is searched in bounded time', async () => {
    const levels = 20;
    const named = Object.fromEntries(
      Array.from({ length: levels }, (_, index) => {
        const next = {
          $ref: `#/components/schemas/${index === levels - 1 ? 'End' : `L${index + 1}`}`,
        };
        return [`L${index}`, { oneOf: [next, next], allOf: [next, next] }];
      }),
    );
    const a = await schemaOf({
      ...named,
      A: { $ref: '#/components/schemas/L0' },
      End: { properties: { id: {} } },
    });
    expect(a.property('id')).toBeDefined();
    expect(a.property('nope')).toBeUndefined();
    expect(a.values).toBeUndefined();
    expect([...a.properties.keys()]).toEqual(['id']);
  });

  test('a chain of three thousand parts', async () => {
    const named = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `L${index}`,
        { allOf: [{ $ref: `#/components/schemas/${index === 2999 ? 'End' : `L${index + 1}`}` }] },
      ]),
    );
    const a = await schemaOf({
      ...named,
      A: { $ref: '#/components/schemas/L0' },
      End: { type: 'array' },
    });
    expect(a.isArray).toBe(true);
    expect(Object.keys(a.json['$defs'] ?? {})).toHaveLength(3001);
  });
});

describe('what JSON Schema has of its own', () => {
  test('addresses and dialects do not survive, so that references keep meaning what they meant', async () => {
    const a = await schemaOf({
      A: {
        $id: 'https://example.com/a.json',
        $schema: 'http://json-schema.org/draft-07/schema#',
        properties: { b: { $id: 'b', $anchor: 'x', allOf: [REF_B] }, $id: { type: 'string' } },
      },
      B: { $id: 'https://example.com/a.json', $anchor: 'x', type: 'string' },
    });
    expect(compileValidator(a.json)({ b: 1 })).toHaveLength(1);
    expect(compileValidator(a.json)({ b: 'x', $id: 1 })).toMatchObject([{ pointer: '/$id' }]);
  });

  test('a schema that is true or false', async () => {
    const a = await schemaOf({ A: { properties: { yes: true, no: false }, items: true } });
    expect(compileValidator(a.json)({ yes: 1 })).toEqual([]);
    expect(compileValidator(a.json)({ no: 1 })).toHaveLength(1);
    expect(a.items).toBeUndefined();
    expect((await schemaOf({ A: false })).json).toEqual({ not: {} });
    expect((await schemaOf({ A: true })).json).toEqual({});
  });

  test('a property called `__proto__` is described and asserted', async () => {
    const a = await schemaOf(
      JSON.parse(
        '{"A": {"properties": {"__proto__": {"type": "string"}}, "required": ["__proto__"]}}',
      ) as Record<string, unknown>,
    );
    expect([...a.properties.keys()]).toEqual(['__proto__']);
    expect(Object.keys(a.json['properties'] ?? {})).toEqual(['__proto__']);
    expect(compileValidator(a.json)({})).toHaveLength(1);
  });

  test('a discriminator names schemas where they went', async () => {
    const a = await schemaOf({
      A: {
        oneOf: [REF_B],
        discriminator: {
          propertyName: 'kind',
          mapping: { b: '#/components/schemas/B', c: 'Plain', d: 'not/a/ref' },
        },
      },
      B: {},
    });
    expect(a.json['discriminator']).toEqual({
      propertyName: 'kind',
      mapping: { b: '#/$defs/B', c: 'Plain', d: 'not/a/ref' },
    });
  });
});
