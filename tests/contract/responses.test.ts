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
