/** What contracts that follow none of the conventions are answered with. */
import { describe, expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serve } from './support/serve.ts';

const TEXT = { type: 'string' };
const LIST = { type: 'array', items: { type: 'integer' } };

async function serveApi(paths: object, rest?: object) {
  return serve(await contractOf(describeApi(paths, rest)));
}

function path(name: string, schema: object = TEXT, more: object = {}): object {
  return { name, in: 'path', required: true, schema, ...more };
}

test('an error that is declared without content has no body, and its reason in a header', async () => {
  const parameters = [{ name: 'size', in: 'query', schema: { type: 'integer' } }];
  const responses = { 200: json(TEXT), 400: { description: 'No.' } };
  const api = await serveApi({ '/thing': { get: { parameters, responses } } });
  const { status, text, headers } = await api.call('GET', '/thing?size=x');
  expect({ status, text, type: headers.get('content-type') }).toEqual({
    status: 400,
    text: '',
    type: null,
  });
  expect(headers.get('x-reason')).toContain('query /size must be integer');
  expect(headers.get('specwright-violations')).toBeNull();
});

test('an operation without an answer for a missing item has every item, until it is deleted', async () => {
  const item = { type: 'object', required: ['id'], properties: { id: TEXT, name: TEXT } };
  const parameters = [path('id')];
  const api = await serveApi({
    '/things': { get: { responses: { 200: json({ type: 'array', items: item }) } } },
    '/things/{id}': {
      parameters,
      get: { responses: { 200: json(item) } },
      delete: { responses: { 204: { description: 'Gone.' }, 404: { description: 'Never was.' } } },
    },
  });
  expect(await api.call('GET', '/things/any')).toMatchObject({ status: 200, body: { id: 'any' } });
  expect((await api.call('DELETE', '/things/any')).status).toBe(404);
  const [{ id } = { id: '' }] = (await api.call('GET', '/things')).body as { id: string }[];
  expect((await api.call('DELETE', `/things/${id}`)).status).toBe(204);
  expect((await api.call('GET', `/things/${id}`)).status).toBe(404);
});

describe('parameters', () => {
  const responses = { 200: json(TEXT, { example: 'x' }), 400: json(TEXT) };
  const cases: [string, string, object[], string, Record<string, string>, number][] = [
    ['a name that is not ASCII', '/a/{ключ}', [path('ключ')], '/a/x', {}, 200],
    ['__proto__', '/a/{__proto__}', [path('__proto__')], '/a/x', {}, 200],
    [
      'an optional list in a header, left out',
      '/a',
      [{ name: 'X-List', in: 'header', schema: LIST }],
      '/a',
      {},
      200,
    ],
    [
      'a list in a cookie',
      '/a',
      [{ name: 'l', in: 'cookie', required: true, schema: LIST }],
      '/a',
      { cookie: 'l=1,2' },
      200,
    ],
    [
      'matrix',
      '/a/{m}',
      [path('m', LIST, { style: 'matrix', explode: true })],
      '/a/;m=1;m=2',
      {},
      200,
    ],
    ['a broken matrix', '/a/{m}', [path('m', LIST, { style: 'matrix' })], '/a/x', {}, 400],
  ];
  test.each(cases)('%s', async (_name, template, parameters, url, headers, status) => {
    const api = await serveApi({ [template]: { get: { parameters, responses } } });
    expect((await api.call('GET', url, { headers })).status).toBe(status);
  });
});

test('a media type without a schema still has a body', async () => {
  const response = { description: '', content: { 'application/json': {} } };
  const api = await serveApi({ '/any': { get: { responses: { 200: response } } } });
  const { body, headers } = await api.call('GET', '/any');
  expect({ body, type: headers.get('content-type') }).toEqual({
    body: {},
    type: 'application/json',
  });
  expect(headers.get('specwright-violations')).toBeNull();
});

test('references in extensions do not stop an operation', async () => {
  const other = { type: 'object', properties: { a: TEXT } };
  const schema = { ...TEXT, 'x-anyOf': [{ $ref: '#/components/schemas/Other' }] };
  const get = {
    'x-note': { $ref: '#/components/schemas/Other' },
    responses: { 200: json(schema, { example: 'x' }) },
  };
  const api = await serveApi({ '/any': { get } }, { components: { schemas: { Other: other } } });
  expect(await api.call('GET', '/any')).toMatchObject({ status: 200, body: 'x' });
});

test.each([
  ['a look-ahead', { type: 'string', pattern: '^(?!no)[a-z]{2}\\b\\d?$' }],
  [
    'a map with a least number of entries',
    { type: 'object', minProperties: 2, additionalProperties: LIST },
  ],
  [
    'different items of few',
    { type: 'array', minItems: 3, uniqueItems: true, items: { enum: [1, 2, 3] } },
  ],
  ['a nullable schema in itself', { $ref: '#/components/schemas/Tree' }],
  ['branches told apart by the names of their schemas', { $ref: '#/components/schemas/Pet' }],
])('%s is answered as declared', async (_name, schema) => {
  const kind = { type: 'object', required: ['kind'], properties: { kind: TEXT } };
  const schemas = {
    Tree: {
      type: ['object', 'null'],
      required: ['left'],
      properties: { left: { $ref: '#/components/schemas/Tree' } },
    },
    Pet: {
      oneOf: [{ $ref: '#/components/schemas/Cat' }],
      discriminator: { propertyName: 'kind' },
    },
    Cat: { ...kind, properties: { kind: { ...TEXT, pattern: '^(?=Cat)' } } },
  };
  const api = await serveApi(
    { '/made': { get: { responses: { 200: json(schema) } } } },
    { components: { schemas } },
  );
  const { status, headers } = await api.call('GET', '/made');
  expect({ status, violations: headers.get('specwright-violations') }).toEqual({
    status: 200,
    violations: null,
  });
});

test('a list in a form of its own tells how many there are, and where it goes on', async () => {
  const item = { type: 'object', required: ['id'], properties: { id: TEXT } };
  const properties = {
    items: { type: 'array', items: item },
    total: { type: 'integer' },
    nextPageToken: TEXT,
    has_more: { type: 'boolean' },
  };
  const parameters = [
    { name: 'pageToken', in: 'query', schema: TEXT },
    { name: 'pageSize', in: 'query', schema: { type: 'integer' } },
  ];
  const form = { type: 'object', required: ['items', 'total'], properties };
  const api = await serveApi({
    '/things': { get: { parameters, responses: { 200: json(form) } } },
    '/things/{id}': { get: { parameters: [path('id')], responses: { 200: json(item) } } },
  });
  type Form = { items: { id: string }[]; total: number; nextPageToken?: string; has_more: boolean };
  const seen: string[] = [];
  let query = '?pageSize=5';
  for (let pages = 0; pages < 9; pages += 1) {
    const {
      items,
      total,
      nextPageToken,
      has_more: more,
    } = (await api.call('GET', `/things${query}`)).body as Form;
    seen.push(...items.map(({ id }) => id));
    expect(more).toBe(nextPageToken !== undefined);
    if (nextPageToken === undefined) {
      expect(new Set(seen).size).toBe(total);
      return;
    }
    query = `?pageSize=5&pageToken=${encodeURIComponent(nextPageToken)}`;
  }
  expect.unreachable('the walk does not end');
});

test('an error that is declared as text is a sentence', async () => {
  const parameters = [{ name: 'size', in: 'query', schema: { type: 'integer' } }];
  const refusal = { description: '', content: { 'text/plain': { schema: TEXT } } };
  const api = await serveApi({
    '/thing': { get: { parameters, responses: { 200: json(TEXT), 400: refusal } } },
  });
  const { status, text, headers } = await api.call('GET', '/thing?size=x');
  expect({ status, type: headers.get('content-type') }).toEqual({
    status: 400,
    type: 'text/plain',
  });
  expect(text).toContain('The request is invalid.');
});

test('headers about the message are not taken from the contract', async () => {
  const names = ['Transfer-Encoding', 'Content-Length', 'Connection'];
  const headers = Object.fromEntries(
    names.map((name) => [name, { required: true, schema: TEXT, example: 'chunked' }]),
  );
  const response = { ...json(TEXT, { example: 'x' }), headers };
  const api = await serveApi({ '/thing': { get: { responses: { 200: response } } } });
  expect(await api.call('GET', '/thing')).toMatchObject({ status: 200, body: 'x' });
});

test('an operation that only leads elsewhere does so with any seed', async () => {
  const responses = { 302: { description: 'There.' } };
  const api = await serveApi({ '/file': { get: { responses } } });
  for (const headers of [{}, { prefer: 'seed=1' }]) {
    const reply = await fetch(`${api.url}/file`, { headers, redirect: 'manual' });
    expect(reply.status).toBe(302);
  }
});

test('a list of names is no list of items', async () => {
  const item = { type: 'object', required: ['name'], properties: { name: TEXT } };
  const list = json({ type: 'array', items: TEXT }, { example: ['a', 'b'] });
  const api = await serveApi({
    '/templates': { get: { responses: { 200: list } } },
    '/templates/{name}': { get: { parameters: [path('name')], responses: { 200: json(item) } } },
  });
  expect((await api.call('GET', '/templates')).body).toEqual(['a', 'b']);
  expect((await api.call('GET', '/templates/a')).body).toMatchObject({ name: 'a' });
});

test('an id that its path takes by a schema of another place is made', async () => {
  const Id = { type: 'string', pattern: '^[a-z]{4}$' };
  const item = { type: 'object', required: ['id'], properties: { id: TEXT } };
  const api = await serveApi(
    {
      '/places': { get: { responses: { 200: json({ type: 'array', items: item }) } } },
      '/places/{id}': {
        parameters: [path('id', { minLength: 1, anyOf: [{ $ref: '#/components/schemas/Id' }] })],
        get: { responses: { 200: json(item), 404: { description: 'None.' } } },
      },
    },
    { components: { schemas: { Id } } },
  );
  const { status, body } = await api.call('GET', '/places');
  expect(status).toBe(200);
  expect((body as { id: string }[])[0]?.id).toMatch(/^[a-z]{4}$/);
});

test('a path parameter that the path does not name is asked of nobody', async () => {
  const get = { parameters: [path('id')], responses: { 200: json(TEXT) } };
  const api = await serveApi({ '/things/:id': { get } });
  expect((await api.call('GET', '/things/:id')).status).toBe(200);
});
