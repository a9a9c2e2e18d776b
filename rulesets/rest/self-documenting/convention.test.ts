import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

/** The values that fixes would write, by field. */
async function written(paths: unknown): Promise<Record<string, unknown>[]> {
  const said = await remarks(convention, api({ paths }));
  return said.map(({ edits }) =>
    Object.fromEntries(edits.map(([edit, value]) => [edit.split('/').at(-1), value])),
  );
}

test.each([
  ['get', '/users/{id}/orders', 'listUserOrders'],
  ['get', '/users/{id}', 'getUser'],
  ['post', '/users', 'createUser'],
  ['put', '/users/{id}', 'replaceUser'],
  ['patch', '/users/{id}', 'updateUser'],
  ['delete', '/users/{id}', 'deleteUser'],
  ['post', '/orders/{id}/cancel', 'cancelOrder'],
  ['post', '/orders/{id}/resend-invoice', 'resendOrderInvoice'],
  ['get', '/api/v1/me', 'getMe'],
  ['get', '/', 'getRoot'],
])('%s %s is proposed to be %s', async (method, path, id) => {
  const [values] = await written({ [path]: { [method]: {} } });
  expect(values?.['operationId']).toBe(id);
});

test('names are proposed once, and none that another operation has', async () => {
  const values = await written({
    '/users/{id}': { get: {} },
    '/users/{name}': { get: {} },
    '/user/{id}': { get: {} },
    '/other': {
      get: { operationId: 'getUser', tags: ['a'], summary: 'b', description: 'c' },
    },
  });
  expect(values.map(({ operationId }) => operationId)).toEqual([
    'getUserById',
    'getUserByName',
    'getUserById2',
  ]);
});

test('one text is made of another', async () => {
  const values = await written({
    '/a': { get: { operationId: 'listOrders', tags: ['A'] } },
    '/b': { get: { operationId: 'x', tags: ['A'], description: 'Lists all. Much more.' } },
    '/c': { get: { operationId: 'y', tags: ['A'], summary: 'List all' } },
  });
  expect(values).toEqual([
    { summary: 'List orders', description: 'List orders.' },
    { summary: 'Lists all' },
    { description: 'List all.' },
  ]);
});

test('what is there and empty is filled in place', async () => {
  const get = { operationId: 'listOrders', tags: [], summary: ' ', description: 'All of them.' };
  const said = await remarks(convention, api({ paths: { '/orders': { get } } }));
  expect(said[0]?.edits).toEqual([
    ['set /paths/~1orders/get/tags', ['Orders']],
    ['set /paths/~1orders/get/summary', 'All of them'],
  ]);
});
