import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const OK = { responses: { 200: {} } };

async function found(...operations: readonly string[]): Promise<string[]> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const [method = '', path = ''] = operation.split(' ');
    paths[path] = { ...paths[path], [method]: OK };
  }
  const said = await remarks(convention, api({ paths }));
  return said.map(({ what, todo }) => /(?<=`)[^`]+(?=`, so)/.exec(todo)?.[0] ?? what);
}

test.each([
  ['post /addUser', 'add'],
  ['get /users/list', 'list'],
  ['get /pets/findByStatus', 'find'],
  ['post /users/{id}/delete', 'delete'],
  ['put /pulls/{id}/update-branch', 'update'],
])('%s holds the verb %s', async (operation, verb) => {
  expect(await found(operation)).toEqual([
    `The path ${operation.split(' ')[1]} holds the verb \`${verb}\``,
  ]);
});

test.each([
  'get /update-requests',
  'post /list-items',
  'get /list-items/{id}',
  'post /add-ons',
  'post /runners/remove-token',
  'post /orders/{id}/cancel',
  'get /{get}',
])('%s names a thing', async (operation) => {
  expect(await found(operation)).toEqual([]);
});

test.each([
  ['order', 'orders'],
  ['order-category', 'order-categories'],
  ['userAddress', 'userAddresses'],
  ['Person', 'People'],
])('the collection %s is better called %s', async (name, better) => {
  expect(await found(`get /${name}`, `get /${name}/{id}`)).toEqual([better]);
});

test.each(['equipment', 'people', 'codes-of-conduct', 'following', 'blocked_by', 'x1'])(
  'the collection %s is named well',
  async (name) => {
    expect(await found(`get /${name}`, `get /${name}/{id}`)).toEqual([]);
  },
);

test('what only qualifies a collection need be no plural', async () => {
  expect(await found('get /images', 'get /images/custom', 'get /images/custom/{id}')).toEqual([]);
  expect(await found('get /me', 'get /me/orders', 'get /health')).toEqual([]);
});
