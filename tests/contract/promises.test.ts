import { describe, expect, test } from 'vitest';
import { api, contractOf } from '../support/contract-of.ts';
import { operationOf, type Members } from './support/operation-of.ts';

describe('security', () => {
  const root = { security: [{ key: [] }, { oauth: ['read', 5] }] };

  test.each<[string, Members, Members, readonly unknown[], boolean]>([
    [
      'the root counts where the operation says nothing',
      {},
      root,
      [[['key', []]], [['oauth', ['read']]]],
      true,
    ],
    [
      'the operation counts where it says something',
      { security: [{ a: [], b: [] }] },
      root,
      [
        [
          ['a', []],
          ['b', []],
        ],
      ],
      true,
    ],
    ['[] is public', { security: [] }, root, [], false],
    ['nothing anywhere is public', {}, {}, [], false],
    ['{} makes it optional', { security: [{}, { key: [] }] }, root, [[], [['key', []]]], false],
  ])('%s', async (_, operation, members, alternatives, isProtected) => {
    const found = await operationOf(operation, { root: members });
    expect(found.security.map((one) => [...one])).toEqual(alternatives);
    expect(found.isProtected).toBe(isProtected);
  });

  test('schemes', async () => {
    const { securitySchemes } = await contractOf(
      api({
        components: {
          securitySchemes: {
            jwt: { type: 'http', scheme: 'Bearer' },
            basic: { type: 'http', scheme: 'basic' },
            key: { $ref: '#/components/securitySchemes/real' },
            real: { type: 'apiKey', in: 'query', name: 'k' },
            oidc: { type: 'openIdConnect' },
            odd: 5,
          },
        },
      }),
    );
    expect(
      [...securitySchemes.values()].map((one) => [
        one.name,
        one.type,
        one.scheme,
        one.apiKey,
        one.isBearer,
      ]),
    ).toEqual([
      ['jwt', 'http', 'bearer', undefined, true],
      ['basic', 'http', 'basic', undefined, false],
      ['key', 'apiKey', undefined, { in: 'query', name: 'k' }, false],
      ['real', 'apiKey', undefined, { in: 'query', name: 'k' }, false],
      ['oidc', 'openIdConnect', undefined, undefined, true],
      ['odd', '', undefined, undefined, false],
    ]);
  });
});

describe('basePath', () => {
  test.each<[string, string]>([
    ['https://example.com/api/v1', '/api/v1'],
    ['https://example.com/api/v1/', '/api/v1'],
    ['https://example.com', ''],
    ['https://example.com/?x=1#y', ''],
    ['/v2', '/v2'],
    ['v2', '/v2'],
    ['.', ''],
    ['', ''],
    ['//example.com/v1', '/v1'],
    ['https://{host}/{base}', '/one/two'],
    ['{scheme}://{unset}.example.com:{port}/v1', '/v1'],
    ['https://example.com/v{major}', '/v3'],
    ['https://example.com/a b/é', '/a%20b/%C3%A9'],
    ['https://example.com/../v1', '/v1'],
    ['mailto:someone', ''],
    ['http://[bad/v1', '/v1'],
  ])('of the server %j is %j', async (url, expected) => {
    const server = {
      url,
      variables: {
        host: { default: 'h' },
        base: { default: 'one/two' },
        major: { default: 3 },
        unset: {},
      },
    };
    expect((await operationOf({}, { root: { servers: [server] } })).basePath).toBe(expected);
  });

  test('the closest servers count: operation, path, description; the first of them', async () => {
    const servers = (name: string): Members => ({
      servers: [{ url: `/${name}` }, { url: '/other' }],
    });
    expect(
      (await operationOf(servers('o'), { item: servers('p'), root: servers('d') })).basePath,
    ).toBe('/o');
    expect((await operationOf({}, { item: servers('p'), root: servers('d') })).basePath).toBe('/p');
    expect((await operationOf({}, { root: servers('d') })).basePath).toBe('/d');
    expect((await operationOf({ servers: [] }, { root: servers('d') })).basePath).toBe('/d');
  });
});

describe('pagination', () => {
  const list = {
    responses: { 200: { content: { 'application/json': { schema: { type: 'array' } } } } },
  };
  const query = (...names: string[]): Members => ({
    ...list,
    parameters: names.map((name) => ({ in: 'query', name })),
  });

  test.each<[string, Members, unknown]>([
    [
      'a cursor',
      query('limit', 'cursor'),
      { mode: 'cursor', cursor: 'cursor', size: 'limit', items: [] },
    ],
    [
      'pages',
      query('page', 'per_page'),
      { mode: 'page', page: 'page', size: 'per_page', items: [] },
    ],
    [
      'an offset',
      query('offset', 'limit'),
      { mode: 'offset', offset: 'offset', size: 'limit', items: [] },
    ],
    [
      'a cursor and pages: the cursor',
      query('page', 'after'),
      { mode: 'cursor', cursor: 'after', page: 'page', items: [] },
    ],
    ['a size alone is no paging', query('limit'), undefined],
    ['nothing', list, undefined],
    ['no array', { parameters: [{ in: 'query', name: 'page' }] }, undefined],
    [
      'the extension, when names say nothing',
      {
        ...query('p', 'n'),
        'x-speakeasy-pagination': {
          type: 'offsetLimit',
          inputs: [{ name: 'p', type: 'page' }, { name: 'n', type: 'limit' }, null],
        },
      },
      { mode: 'page', page: 'p', size: 'n', items: [] },
    ],
    [
      'the extension, over names',
      { ...query('page', 'cursor'), 'x-speakeasy-pagination': { type: 'offsetLimit' } },
      { mode: 'page', cursor: 'cursor', page: 'page', items: [] },
    ],
    [
      'an extension of a wrong shape',
      { ...query('page'), 'x-speakeasy-pagination': { type: 5, inputs: 'x' } },
      { mode: 'page', page: 'page', items: [] },
    ],
    [
      'an extension that looks like a reference',
      { ...query('page'), 'x-speakeasy-pagination': { $ref: '#/nope' } },
      { mode: 'page', page: 'page', items: [] },
    ],
  ])('%s', async (_, operation, expected) => {
    expect((await operationOf(operation)).pagination).toEqual(expected);
  });

  test('the items are where the payload is', async () => {
    const schema = { properties: { data: { type: 'array' } } };
    const operation = await operationOf({
      parameters: [{ in: 'query', name: 'cursor' }],
      responses: { 200: { content: { 'application/json': { schema } } } },
    });
    expect(operation.pagination?.items).toEqual(['data']);
  });
});

describe('rate limit and idempotency', () => {
  test.each<[string, unknown, unknown, unknown]>([
    [
      'all said',
      { policy: 'p', limit: 5, window: 60, key: ['ip'] },
      undefined,
      { policy: 'p', limit: 5, window: 60, key: ['ip'] },
    ],
    [
      'one key',
      { limit: 5, window: 60, key: 'ip' },
      undefined,
      { policy: 'default', limit: 5, window: 60, key: ['ip'] },
    ],
    [
      'the root',
      undefined,
      { limit: 1, window: 2 },
      { policy: 'default', limit: 1, window: 2, key: ['credential', 'ip'] },
    ],
    [
      'the operation over the root',
      { limit: 9, window: 9 },
      { limit: 1, window: 2 },
      { policy: 'default', limit: 9, window: 9, key: ['credential', 'ip'] },
    ],
    ['no limit', { window: 60 }, undefined, undefined],
    ['a limit in words', { limit: '5', window: 60 }, undefined, undefined],
    [
      'keys that are none',
      { limit: 5, window: 60, key: [5, { toString: null }] },
      undefined,
      { policy: 'default', limit: 5, window: 60, key: ['credential', 'ip'] },
    ],
    ['what looks like a reference', { $ref: '#/nope' }, undefined, undefined],
  ])('x-rate-limit: %s', async (_, own, root, expected) => {
    const operation = await operationOf(
      { 'x-rate-limit': own },
      { root: { 'x-rate-limit': root } },
    );
    expect(operation.rateLimit).toEqual(expected);
  });

  test.each<[string, Members, unknown]>([
    [
      'a key',
      { parameters: [{ in: 'header', name: 'idempotency-key', required: true }] },
      { header: 'idempotency-key', required: true, ttl: 86_400 },
    ],
    [
      'a key of the old kind',
      { parameters: [{ in: 'header', name: 'X-Idempotency-Key' }] },
      { header: 'X-Idempotency-Key', required: false, ttl: 86_400 },
    ],
    [
      'its time',
      { parameters: [{ in: 'header', name: 'Idempotency-Key' }], 'x-idempotency': { ttl: 60 } },
      { header: 'Idempotency-Key', required: false, ttl: 60 },
    ],
    [
      'a time that is none',
      { parameters: [{ in: 'header', name: 'Idempotency-Key' }], 'x-idempotency': { ttl: 'x' } },
      { header: 'Idempotency-Key', required: false, ttl: 86_400 },
    ],
    [
      'a query parameter is none',
      { parameters: [{ in: 'query', name: 'Idempotency-Key' }] },
      undefined,
    ],
  ])('idempotency: %s', async (_, operation, expected) => {
    expect((await operationOf(operation)).idempotency).toEqual(expected);
  });
});
