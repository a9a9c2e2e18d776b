import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Contract, errorCodes } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { api, contractOf } from '../support/contract-of.ts';
import { operationOf } from './support/operation-of.ts';

const SPECS = path.join(import.meta.dirname, '../../specs');

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
            { in: 'header', name: 'Content-Length' },
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
