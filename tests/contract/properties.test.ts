import { expect, test } from 'vitest';
import { freeTexts, type Contract } from '../../src/contract/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

const BASE = { $ref: '#/components/schemas/Base' };

function answering(schema: unknown, mediaType = 'application/json'): unknown {
  return { responses: { 200: { content: { [mediaType]: { schema } } } } };
}

function propertiesOf({ propertyUses }: Contract): unknown {
  return propertyUses.map(({ name, owners }) => [name, owners.map((owner) => owner.name)]);
}

test('a property is met once, however many schemas are composed of the one that declares it', async () => {
  const contract = await contractOf(
    api({
      paths: {
        '/a': { get: answering({ allOf: [BASE], properties: { a: { type: 'string' } } }) },
        '/b': { get: answering({ allOf: [BASE], properties: { b: BASE } }) },
      },
      components: { schemas: { Base: { properties: { id: { type: 'string' }, any: true } } } },
    }),
  );
  const owners = ['response 200 of get /a', 'response 200 of get /b', 'Base'];
  expect(propertiesOf(contract)).toEqual([
    ['a', [owners[0]]],
    ['id', owners],
    ['any', owners],
    ['b', [owners[1]]],
  ]);
});

test('two properties with the text of one YAML alias are two', async () => {
  const contract = await contractOf(`
openapi: 3.1.0
info: { title: T, version: 1.0.0 }
paths:
  /a:
    get:
      responses:
        '200':
          content:
            application/json:
              schema:
                properties: { created_at: &moment { type: string }, updated_at: *moment }
`);
  expect(contract.propertyUses.map(({ name }) => name)).toEqual(['created_at', 'updated_at']);
});

test('a schema is JSON where one of its uses is, and only there', async () => {
  const contract = await contractOf(
    api({
      paths: {
        '/form': { get: answering(BASE, 'application/x-www-form-urlencoded') },
        '/json': { get: answering(BASE) },
        '/text': { get: answering({ properties: { x: { type: 'string' } } }, 'text/csv') },
      },
      components: { schemas: { Base: { properties: { id: { type: 'string' } } } } },
    }),
  );
  expect(contract.schemaUses.map(({ name, isJson }) => [name, isJson])).toEqual([
    ['Base', true],
    ['Base.id', true],
    ['response 200 of get /text', false],
    ['response 200 of get /text.x', false],
  ]);
});

test('a path is where it stands, with the operations its item has', async () => {
  const contract = await contractOf(
    api({
      paths: { '/a': { $ref: '#/components/pathItems/A' }, '/empty': {}, 'x-no': { get: {} } },
      components: { pathItems: { A: { get: answering({}), post: answering({}) } } },
    }),
  );
  expect(
    contract.paths.map(({ template, node, operations }) => [
      template.text,
      node.pointer,
      operations.map(({ method }) => method),
    ]),
  ).toEqual([['/a', '/paths/~1a', ['get', 'post']]]);
});

test('the alternatives of a schema are what its branches end in, also where they lead in a circle', async () => {
  const contract = await contractOf(
    api({
      components: {
        schemas: {
          Plain: { type: 'string' },
          Branching: {
            oneOf: [
              { type: 'integer' },
              { anyOf: [{ type: 'string' }, { type: 'null' }] },
              { $ref: '#/components/schemas/Branching' },
            ],
          },
        },
      },
    }),
  );
  const types = (name: string): unknown =>
    contract.schemas.get(name)?.alternatives.map((schema) => schema.types.join());
  expect(types('Plain')).toEqual(['string']);
  expect(types('Branching')).toEqual(['integer', 'string']);
});

test('free texts are the strings, own or of items, that neither an enum nor a pattern describes', async () => {
  const free = { type: 'string', maxLength: 9 };
  const named: Readonly<Record<string, [unknown, number]>> = {
    free: [free, 1],
    list: [{ type: 'array', items: free }, 1],
    either: [{ oneOf: [free, { type: 'array', items: free }, { type: 'integer' }] }, 2],
    listed: [{ type: 'array', items: { type: 'string', enum: ['a'] } }, 0],
    patterned: [{ type: 'string', pattern: '^a$' }, 0],
    number: [{ type: 'integer' }, 0],
    anything: [{ type: 'array' }, 0],
  };
  const schemas = Object.fromEntries(
    Object.entries(named).map(([name, [schema]]) => [name, schema]),
  );
  const contract = await contractOf(api({ components: { schemas } }));
  for (const [name, schema] of contract.schemas) {
    expect([name, freeTexts(schema).length]).toEqual([name, named[name]?.[1]]);
  }
});
