import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Contract, errorCodes, findPayload, type Operation } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { api, contractOf } from './support/contract-of.ts';

const SPECS = path.join(import.meta.dirname, '../../specs');

type Members = Readonly<Record<string, unknown>>;

/** The GET of `/things` in a description with these members. */
async function operationOf(
  operation: Members,
  { item = {}, root = {} }: { item?: Members; root?: Members } = {},
): Promise<Operation> {
  const contract = await contractOf(
    api({ paths: { '/things': { ...item, get: operation } }, ...root }),
  );
  const [found] = contract.operations;
  if (found === undefined) throw new Error('there is no operation');
  return found;
}

describe('operations', () => {
  test('in the order of the text, methods in a fixed one; what is no operation is none', async () => {
    const responses = { 200: { description: 'ok' } };
    const contract = await contractOf(
      api({
        paths: {
          '/b': { post: { responses }, get: { responses } },
          '/a': {
            trace: { responses },
            summary: 's',
            parameters: [],
            put: null,
            patch: 5,
            delete: 'x',
            head: [],
          },
          '/c': null,
          '/d': { $ref: '#/components/pathItems/D' },
          'x-e': { get: { responses } },
        },
        components: { pathItems: { D: { options: { responses } } } },
        webhooks: { ping: { post: { operationId: 'ping' } } },
      }),
    );
    expect(contract.operations.map(({ method, path: { text } }) => `${method} ${text}`)).toEqual([
      'get /b',
      'post /b',
      'trace /a',
      'options /d',
    ]);
    expect(contract.webhooks.map(({ id }) => id)).toEqual(['ping']);
    expect(contract.operation('get /b')?.name).toBe('getB');
    expect(contract.operation('ping')).toBeUndefined();
  });

  test.each([5, null, [], 'text', { x: 1 }])(
    '`paths` and `components` of a wrong type: %j',
    async (wrong) => {
      const contract = await contractOf(
        api({ paths: wrong, components: wrong, webhooks: wrong, info: wrong }),
      );
      expect([contract.operations, contract.webhooks, contract.resources]).toEqual([[], [], []]);
      expect([contract.schemas.size, contract.securitySchemes.size]).toEqual([0, 0]);
      expect([contract.title, contract.version]).toEqual(['API', '0.0.0']);
    },
  );

  test('members of a wrong type are as if they were not there', async () => {
    const wrong = [{ toString: null }];
    const operation = await operationOf({
      operationId: wrong,
      summary: wrong,
      tags: wrong,
      parameters: { a: 1 },
      requestBody: 7,
      responses: wrong,
      security: 'yes',
      servers: 5,
      deprecated: 'true',
      'x-rate-limit': wrong,
      'x-speakeasy-pagination': wrong,
    });
    expect(operation.id).toBe('get /things');
    expect([operation.summary, operation.tags, operation.parameters, operation.deprecated]).toEqual(
      [undefined, [], [], false],
    );
    expect([operation.responses.size, operation.success, operation.payload]).toEqual([
      0,
      undefined,
      undefined,
    ]);
    expect([operation.security, operation.basePath, operation.rateLimit]).toEqual([
      [],
      '',
      undefined,
    ]);
    expect([operation.requestBody?.required, operation.requestBody?.content.size]).toEqual([
      false,
      0,
    ]);
  });
});

describe('names', () => {
  test('an id that is missing or used twice is made unique', async () => {
    const one = { operationId: 'same' };
    const contract = await contractOf(
      api({ paths: { '/a': { get: one, put: one, post: {} }, '/b/{c}': { get: one, post: {} } } }),
    );
    expect(contract.operations.map(({ id, name }) => [id, name])).toEqual([
      ['same', 'same'],
      ['post /a', 'postA'],
      ['same 2', 'same2'],
      ['same 3', 'same3'],
      ['post /b/{c}', 'postBC'],
    ]);
  });

  test.each([
    ['list-orders', 'listOrders'],
    ['Orders_LIST', 'ordersList'],
    ['getHTTPStatus2XX', 'getHttpStatus2Xx'],
    ['créer élément', 'creerElement'],
    ['delete', 'delete_'],
    ['constructor', 'constructor_'],
    ['then', 'then_'],
    ['toString', 'toString_'],
    ['2fa', 'n2fa'],
    ['注文', 'n'],
    ['__proto__', 'proto'],
    ['a"; process.exit(); "', 'aProcessExit'],
  ])('%j is called %s', async (operationId, name) => {
    expect((await operationOf({ operationId })).name).toBe(name);
  });

  test('law: whatever the ids, the names are identifiers, and no two are the same', async () => {
    const id = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'a',
        'A',
        'a 2',
        'a2',
        'get',
        'delete',
        'await',
        'constructor',
        'then',
        '',
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(id, { minLength: 1, maxLength: 12 }), async (ids) => {
        const paths = ids.map((operationId, index) => [`/p${index}`, { get: { operationId } }]);
        const { operations } = await contractOf(
          api({ paths: Object.fromEntries(paths) as unknown }),
        );
        const names = operations.map(({ name }) => name);
        expect(new Set(names).size).toBe(ids.length);
        expect(new Set(operations.map((operation) => operation.id)).size).toBe(ids.length);
        for (const name of names) {
          expect(name).toMatch(/^[a-z][A-Za-z0-9]*_?\d*$/);
          expect(
            () => new Function(`'use strict'; async function ${name}() {} return { ${name} };`),
          ).not.toThrow();
          expect(Object.hasOwn(Object.prototype, name)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('parameters', () => {
  test("the operation's win over the path's, by place and name; headers whatever their case", async () => {
    const operation = await operationOf(
      {
        parameters: [
          { in: 'query', name: 'q', description: 'operation' },
          { in: 'header', name: 'x-request-id', description: 'operation' },
          { in: 'query', name: 'Q' },
        ],
      },
      {
        item: {
          parameters: [
            { in: 'query', name: 'q', description: 'path' },
            { in: 'header', name: 'X-Request-ID', description: 'path' },
            { in: 'header', name: 'q' },
            { in: 'header', name: 'Authorization' },
            { in: 'header', name: 'content-type' },
            { in: 'body', name: 'no' },
            { in: 'query' },
            null,
          ],
        },
      },
    );
    expect(operation.parameters.map((one) => [one.in, one.name, one.description])).toEqual([
      ['query', 'q', 'operation'],
      ['header', 'x-request-id', 'operation'],
      ['header', 'q', undefined],
      ['query', 'Q', undefined],
    ]);
    expect(operation.parameter('header', 'X-REQUEST-ID')?.name).toBe('x-request-id');
    expect(operation.parameter('query', 'X-REQUEST-ID')).toBeUndefined();
  });

  test('serialisation: what is not said has the default of its place', async () => {
    const operation = await operationOf({
      parameters: [
        { in: 'path', name: 'a' },
        { in: 'query', name: 'b' },
        { in: 'query', name: 'c', style: 'pipeDelimited' },
        { in: 'query', name: 'd', explode: false },
        { in: 'query', name: 'e', content: { 'application/json': { schema: { type: 'object' } } } },
        { in: 'cookie', name: 'f', required: true },
      ],
    });
    expect(
      operation.parameters.map((one) => [
        one.name,
        one.style,
        one.explode,
        one.required,
        one.mediaType,
      ]),
    ).toEqual([
      ['a', 'simple', false, true, undefined],
      ['b', 'form', true, false, undefined],
      ['c', 'pipeDelimited', false, false, undefined],
      ['d', 'form', false, false, undefined],
      ['e', 'form', true, false, 'application/json'],
      ['f', 'form', true, true, undefined],
    ]);
    expect(operation.parameter('query', 'e')?.schema?.types).toEqual(['object']);
  });

  test('an example is data, also one that looks like a reference', async () => {
    const operation = await operationOf(
      {
        parameters: [
          { in: 'query', name: 'a', example: 0, schema: { example: 1 } },
          { in: 'query', name: 'b', examples: { x: { value: { $ref: '#/nope' } } } },
          { in: 'query', name: 'c', examples: { x: { $ref: '#/components/examples/X' } } },
          { in: 'query', name: 'd', schema: { example: 1 } },
        ],
      },
      { root: { components: { examples: { X: { value: 'x' } } } } },
    );
    expect(operation.parameters.map(({ example }) => example)).toEqual([
      0,
      { $ref: '#/nope' },
      'x',
      1,
    ]);
  });
});

describe('responses', () => {
  test('the exact status, its range, the default', async () => {
    const { response, responses, success } = await operationOf({
      responses: {
        default: { description: 'default' },
        '4XX': { description: 'range' },
        404: { description: 'exact' },
        '5xx': { description: 'small range' },
        '2XX': { description: 'ok' },
        201: { description: 'made' },
        'x-a': {},
      },
    }).then((operation) => ({
      response: (status: number) => operation.response(status)?.description,
      responses: [...operation.responses.keys()],
      success: operation.success?.status,
    }));
    expect([404, 400, 503, 302].map(response)).toEqual([
      'exact',
      'range',
      'small range',
      'default',
    ]);
    expect(responses).not.toContain('x-a');
    expect(success).toBe('201');
  });

  test('headers by lower-case name, JSON by media type, examples by name', async () => {
    const operation = await operationOf({
      responses: {
        200: {
          headers: { 'X-Thing': { required: true, schema: { type: 'integer' } } },
          content: {
            'text/plain': {},
            'application/vnd.api+json; charset=utf-8': {
              example: 1,
              examples: { two: { value: 2 }, no: { externalValue: 'x' } },
            },
          },
        },
      },
    });
    const response = operation.success;
    expect(response?.headers.get('x-thing')).toMatchObject({ name: 'X-Thing', required: true });
    expect(response?.json?.name).toBe('application/vnd.api+json; charset=utf-8');
    expect([...(response?.json?.examples ?? [])]).toEqual([
      ['default', 1],
      ['two', 2],
    ]);
  });

  test.each<[string, unknown, readonly string[], readonly string[]]>([
    ['an array', { type: 'array' }, [], ['array']],
    ['an envelope', { properties: { data: { type: 'object' } } }, ['data'], ['object']],
    [
      'a named list',
      { properties: { results: { type: 'array' }, total: {} } },
      ['results'],
      ['array'],
    ],
    [
      'a seat that holds no list',
      { type: 'object', properties: { items: { type: 'integer' } } },
      [],
      ['object'],
    ],
    [
      'an envelope in parts',
      { allOf: [{ properties: { error: {} } }, { properties: { data: { type: 'array' } } }] },
      ['data'],
      ['array'],
    ],
  ])('the payload of %s', async (_, schema, where, types) => {
    const operation = await operationOf({
      responses: { 200: { content: { 'application/json': { schema } } } },
    });
    expect(operation.payload?.path).toEqual(where);
    expect(operation.payload?.schema.types).toEqual(types);
    expect(
      operation.success?.json?.schema && findPayload(operation.success.json.schema).path,
    ).toEqual(where);
  });
});

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

describe('what specs/orders promises', async () => {
  const contract = new Contract(await loadSpec(path.join(SPECS, 'orders/openapi.yaml')));

  test('the versioned base path, but not for probes', () => {
    expect(contract.operation('listOrders')?.basePath).toBe('/api/v1');
    expect(
      contract.operations
        .filter((one) => one.path.text.startsWith('/health'))
        .map((one) => one.basePath),
    ).toEqual(['', '']);
  });

  test('how its lists are walked', () => {
    expect(contract.operation('listOrders')?.pagination).toMatchObject({
      mode: 'cursor',
      cursor: 'cursor',
      size: 'per_page',
      items: ['data'],
    });
    expect(contract.operation('listAllOrders')?.pagination).toMatchObject({
      mode: 'page',
      page: 'page',
      size: 'per_page',
      items: ['data'],
    });
    expect(contract.operation('createOrder')?.pagination).toBeUndefined();
  });

  test('its error codes, narrowed by the response', () => {
    const created = contract.operation('createOrder');
    const codes = created?.response(422);
    expect(codes === undefined ? [] : errorCodes(codes)).toContain('PRODUCT_UNKNOWN');
    expect(codes === undefined ? [] : errorCodes(codes)).not.toContain('INTERNAL_ERROR');
  });

  test('every element knows its file and line', () => {
    for (const operation of contract.operations) {
      const { file, line } = operation.node.location;
      expect(file).toContain(`${path.sep}paths${path.sep}`);
      expect(line).toBeGreaterThan(0);
      expect(operation.node.trail).toEqual(['paths', operation.path.text, operation.method]);
    }
  });
});
