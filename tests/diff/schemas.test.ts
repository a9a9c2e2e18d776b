import { describe, expect, test } from 'vitest';
import { answering, changesOf, taking } from './support/changes-of.ts';

const open = { type: 'object', properties: { a: { type: 'string' } } };

/** Two choices at one place, one of which is given. */
function twice(choice: readonly unknown[]): unknown {
  const properties = { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } };
  return {
    type: 'object',
    properties,
    anyOf: choice,
    oneOf: [{ required: ['c'] }, { not: { required: ['c'] } }],
  };
}

/** Of what a schema admits: before, after, and what is said where a request must fit it. */
const NARROWED: readonly (readonly [string, unknown, unknown, readonly string[]])[] = [
  ['a type', { type: ['string', 'null'] }, { type: 'string' }, ['request-type-narrowed']],
  ['fractions', { type: 'number' }, { type: 'integer' }, ['request-type-narrowed']],
  ['a value', { enum: ['a', 'b'] }, { enum: ['a'] }, ['request-values-narrowed']],
  ['all but a value', { type: 'string' }, { const: 'a' }, ['request-values-narrowed']],
  ['a length', { type: 'string' }, { type: 'string', maxLength: 9 }, ['request-bounds-narrowed']],
  [
    'both ends of a range',
    { type: 'integer', minimum: 0, maximum: 9 },
    { type: 'integer', exclusiveMinimum: 0, maximum: 8 },
    ['request-bounds-narrowed', 'request-bounds-narrowed'],
  ],
  [
    'what is no multiple',
    { type: 'integer' },
    { type: 'integer', multipleOf: 5 },
    ['request-bounds-narrowed'],
  ],
  [
    'repetitions',
    { type: 'array', items: {} },
    { type: 'array', items: {}, uniqueItems: true },
    ['request-bounds-narrowed'],
  ],
  [
    'a pattern',
    { type: 'string' },
    { type: 'string', pattern: '^ab' },
    ['request-pattern-narrowed'],
  ],
  ['a format', { type: 'string' }, { type: 'string', format: 'uuid' }, ['request-format-narrowed']],
  ['an optional property', open, { ...open, required: ['a'] }, ['request-required-narrowed']],
  [
    'what is not declared',
    open,
    { ...open, additionalProperties: false },
    ['request-additional-narrowed'],
  ],
  [
    'an alternative',
    { oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'boolean' }] },
    { oneOf: [{ type: 'string' }, { type: 'integer' }] },
    ['request-variants-narrowed'],
  ],
  [
    'an alternative of one of two choices',
    twice([{ required: ['a'] }, { required: ['b'] }]),
    twice([{ required: ['a'] }]),
    ['request-variants-narrowed'],
  ],
  [
    'all alternatives but one',
    { anyOf: [{ type: 'string' }, { type: 'integer' }] },
    { type: 'string' },
    ['request-variants-narrowed'],
  ],
  [
    'what a condition leaves out',
    { type: 'string' },
    { type: 'string', not: { const: 'a' } },
    ['request-conditions-narrowed'],
  ],
  [
    'within an item of a property',
    { type: 'object', properties: { a: { type: 'array', items: { type: 'string' } } } },
    { type: 'object', properties: { a: { type: 'array', items: { enum: ['x'] } } } },
    ['request-values-narrowed'],
  ],
  [
    'within a map',
    { type: 'object', additionalProperties: { type: 'string' } },
    { type: 'object', additionalProperties: { type: 'string', maxLength: 3 } },
    ['request-bounds-narrowed'],
  ],
];

describe.each(NARROWED)('a schema that no longer admits %s', (_name, before, after, expected) => {
  test('breaks who sends it', async () => {
    const changes = await changesOf(taking(before), taking(after));
    const breaking = changes.filter(({ effect }) => effect === 'breaking');
    expect(breaking.map(({ kind }) => kind)).toEqual(expected);
  });

  test('breaks nobody who gets it', async () => {
    const changes = await changesOf(answering(before), answering(after));
    expect(changes.filter(({ effect }) => effect !== 'addition').map(({ what }) => what)).toEqual(
      [],
    );
    expect(changes.length).toBeGreaterThan(0);
  });

  test('the other way round, breaks who gets it and nobody who sends it', async () => {
    const asked = await changesOf(taking(after), taking(before));
    expect(asked.filter(({ effect }) => effect !== 'addition').map(({ what }) => what)).toEqual([]);
    const isClosed = expected[0] === 'request-additional-narrowed';
    const answered = await changesOf(answering(after), answering(before));
    const kinds = answered.filter(({ effect }) => effect === 'breaking').map(({ kind }) => kind);
    const mirrored = expected.map((kind) =>
      kind.replace('request', 'response').replace('narrowed', 'widened'),
    );
    expect(kinds).toEqual(isClosed ? [] : mirrored);
  });
});

/** Different texts for what is the same. */
const SAME: readonly (readonly [string, unknown, unknown])[] = [
  [
    'words',
    { type: 'string' },
    { type: 'string', title: 'T', description: 'D', examples: ['e'], 'x-a': 1 },
  ],
  ['order', { enum: [1, 2] }, { enum: [2, 1] }],
  [
    'the order of alternatives',
    { oneOf: [{ type: 'string' }, { type: 'integer' }] },
    { oneOf: [{ type: 'integer' }, { type: 'string' }] },
  ],
  ['const', { const: 'a' }, { enum: ['a'] }],
  ['parts', { type: 'string', maxLength: 3 }, { allOf: [{ type: 'string' }, { maxLength: 3 }] }],
  ['a choice of one', { type: 'string' }, { oneOf: [{ type: 'string' }] }],
  [
    'null as a choice',
    { type: ['string', 'null'] },
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
  ],
  [
    'a looser bound beside',
    { type: 'integer', minimum: 3 },
    { type: 'integer', minimum: 3, exclusiveMinimum: 1 },
  ],
  ['the type of properties', { properties: { a: {} } }, { type: 'object', properties: { a: {} } }],
];

test.each(SAME)('%s change nothing', async (_name, before, after) => {
  expect(await changesOf(taking(before), taking(after))).toEqual([]);
  expect(await changesOf(answering(after), answering(before))).toEqual([]);
});

test('OpenAPI 3.0 and 3.1 say the same in different words', async () => {
  const old = {
    type: 'object',
    properties: {
      note: { type: 'string', nullable: true },
      kind: { type: 'string', nullable: true, enum: ['a'] },
      size: { type: 'number', minimum: 0, exclusiveMinimum: true },
    },
  };
  const now = {
    type: 'object',
    properties: {
      note: { type: ['string', 'null'] },
      kind: { type: ['string', 'null'], enum: ['a', null] },
      size: { type: 'number', exclusiveMinimum: 0 },
    },
  };
  expect(await changesOf(taking(old, '3.0.3'), taking(now))).toEqual([]);
  expect(await changesOf(answering(old, '3.0.3'), answering(now))).toEqual([]);
});

test('a property that goes breaks who sends it and who reads it, a new one nobody', async () => {
  const more = { ...open, properties: { ...open.properties, b: { type: 'string' } } };
  for (const frame of [taking, answering]) {
    expect((await changesOf(frame(more), frame(open))).map(({ kind }) => kind)).toEqual([
      'property-removed',
    ]);
    expect((await changesOf(frame(open), frame(more))).map(({ kind }) => kind)).toEqual([
      'property-added',
    ]);
  }
});

test('what travels the other way does not count', async () => {
  const readable = {
    ...open,
    required: ['id'],
    properties: { id: { type: 'string', readOnly: true } },
  };
  const changes = await changesOf(taking({ type: 'object' }), taking(readable));
  expect(changes.filter(({ effect }) => effect === 'breaking')).toEqual([]);
});

test('a schema that is used by many and recursive is told of once, with all who use it', async () => {
  const contract = (kind: unknown): unknown => {
    const schema = { $ref: '#/components/schemas/Node' };
    const operation = (operationId: string): unknown => ({
      operationId,
      requestBody: { content: { 'application/json': { schema } } },
      responses: { '200': { description: 'It.' } },
    });
    return {
      openapi: '3.1.0',
      info: { title: 'T', version: '1.0.0' },
      paths: { '/a': { post: operation('a') }, '/b': { put: operation('b') } },
      components: {
        schemas: {
          Node: {
            type: 'object',
            properties: { kind, next: schema, all: { type: 'array', items: schema } },
          },
        },
      },
    };
  };
  const [change, ...others] = await changesOf(
    contract({ enum: ['x', 'y'] }),
    contract({ enum: ['x'] }),
  );
  expect(others).toEqual([]);
  expect(change?.what).toBe('`Node.kind` no longer takes `"y"`');
  expect(change?.at.pointer).toBe('/components/schemas/Node/properties/kind/enum');
  expect(change?.operations.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('where another schema is referred to, the place of the reference is told', async () => {
  const contract = (name: string): unknown => ({
    ...(answering({
      type: 'object',
      properties: { owner: { $ref: `#/components/schemas/${name}` } },
    }) as object),
    components: { schemas: { User: { type: 'object' }, MaybeUser: { type: ['object', 'null'] } } },
  });
  const [change] = await changesOf(contract('User'), contract('MaybeUser'));
  expect(change?.what).toBe('`owner` in the 200 can now be `null`');
  expect(change?.at.pointer).toMatch(/\/properties\/owner$/);
});
