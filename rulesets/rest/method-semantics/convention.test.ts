import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const BODY = { content: { 'application/json': { schema: {} } } };

async function found(item: unknown): Promise<string[]> {
  const paths = { '/orders': { get: {} }, '/orders/{id}': item };
  return (await remarks(convention, api({ paths }))).map(({ what }) => what);
}

test.each(['get', 'head', 'delete'])('%s takes no body', async (method) => {
  expect(await found({ [method]: { operationId: 'x', requestBody: BODY } })).toEqual([
    `x takes a body with ${method.toUpperCase()}, which gives it no meaning`,
  ]);
});

test('a body that carries nothing is removed by the fix, one that does is not', async () => {
  const empty = { type: 'object', properties: {}, additionalProperties: false };
  const fixes = async (schema: unknown): Promise<unknown> => {
    const requestBody = { content: { 'application/json': { schema } } };
    const paths = { '/a': { get: { requestBody } } };
    const [remark] = await remarks(convention, api({ paths }));
    return remark?.edits.map(([edit]) => edit);
  };
  expect(await fixes(empty)).toEqual(['remove /paths/~1a/get/requestBody']);
  expect(await fixes({ ...empty, properties: { a: {} } })).toEqual([]);
});

test.each([
  ['application/json', 1],
  ['application/json; charset=utf-8', 1],
  ['application/merge-patch+json', 0],
  ['application/json-patch+json', 0],
  ['application/vnd.api+json', 0],
  ['multipart/form-data', 0],
])('PATCH by %s: %i findings', async (name, count) => {
  const patch = { operationId: 'x', requestBody: { content: { [name]: { schema: {} } } } };
  expect(await found({ patch })).toHaveLength(count);
});

test('POST to an item is found where it is how items are changed', async () => {
  const post = { operationId: 'updateOrder', responses: { 200: {} } };
  expect(await found({ post })).toEqual(['updateOrder changes /orders/{id} by POST']);
  expect(await found({ post, patch: {} })).toEqual([]);
  expect(await found({ post: { ...post, operationId: 'submitOrder' } })).toEqual([]);
  expect(await found({ post: { ...post, responses: { 201: {} } } })).toEqual([]);
});
