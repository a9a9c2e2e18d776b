import { describe, expect, test } from 'vitest';
import { findPayload } from '../../src/contract/index.ts';
import { operationOf } from './support/operation-of.ts';

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

test.each<[string, string, object, readonly string[]]>([
  ['a list', '/orders', { orders: [{}], total: 1 }, ['orders']],
  ['a list of another beginning', '/account/keys', { ssh_keys: [{}], links: {} }, ['ssh_keys']],
  ['a list of a child', '/orders/{id}/lines', { order_lines: [{}] }, ['order_lines']],
  ['a list of something else', '/orders', { customers: [{}] }, []],
  ['an item of items of its kind', '/teams/{id}', { teams: [{}] }, []],
  ['an item', '/orders/{id}', { order: {} }, ['order']],
  ['a made item, with what tells of it', '/droplets', { droplet: {}, links: {} }, ['droplet']],
  ['an item of two words', '/account/keys/{id}', { ssh_key: {} }, ['ssh_key']],
  ['an item that was acted on', '/orders/{id}/cancel', { order: {} }, ['order']],
  ['an item of a plural in -ies', '/policies/{id}', { policy: {} }, ['policy']],
  ['a part of an item', '/orders/{id}', { id: 1, order: {} }, []],
  ['another thing', '/orders/{id}', { receipt: {} }, []],
  ['what is about the answer alone', '/links/{id}', { links: {} }, []],
])('the payload of %s that is named after %s', async (_, path, sample, where) => {
  const of = (value: unknown): object => {
    if (Array.isArray(value)) return { type: 'array', items: of(value[0]) };
    return typeof value === 'object'
      ? { type: 'object', properties: { id: { type: 'string' } } }
      : { type: 'integer' };
  };
  const properties = Object.fromEntries(
    Object.entries(sample).map(([name, value]) => [name, of(value)]),
  );
  const schema = { type: 'object', properties };
  const get = { responses: { 200: { content: { 'application/json': { schema } } } } };
  const operation = await operationOf(get, { root: { paths: { [path]: { get } } } });
  expect(operation.payload?.path).toEqual(where);
});
