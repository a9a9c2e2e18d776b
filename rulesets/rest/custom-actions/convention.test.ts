import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

async function found(
  method: string,
  path: string,
  verbs: readonly string[] = [],
): Promise<string[]> {
  const paths = {
    '/orders': { get: {} },
    '/orders/{id}': { get: {} },
    [path]: { [method]: { responses: {} } },
  };
  const said = await remarks(convention, api({ paths }), { verbs });
  return said.map(({ what }) => what);
}

test.each([
  ['put', '/orders/{id}/cancel', 'PUT /orders/{id}/cancel is an action, `cancel`'],
  ['get', '/tokens/revoke', 'GET /tokens/revoke is an action, `revoke`'],
  ['post', '/cancel/{id}', 'The path /cancel/{id} goes on after the action `cancel`'],
  ['post', '/orders/cancel', 'The path /orders/cancel lets `cancel` act on a whole collection'],
])('%s %s is no action on an item', async (method, path, what) => {
  expect(await found(method, path)).toEqual([what]);
});

test.each([
  ['post', '/orders/{id}/cancel'],
  ['post', '/orders/{id}/resend-invoice'],
  ['post', '/me/deactivate'],
  ['put', '/repositories/{id}/archive'],
  ['get', '/orders/search'],
  ['get', '/cancel-requests/{id}'],
  ['get', '/orders/restart_count'],
  ['get', '/apps/{id}/rollback'],
  ['delete', '/orders/{id}/delete'],
])('%s %s is well', async (method, path) => {
  expect(await found(method, path)).toEqual([]);
});

test('where verbs are agreed on, others are found', async () => {
  expect(await found('post', '/orders/{id}/cancel', ['Cancel'])).toEqual([]);
  expect(await found('post', '/orders/{id}/resend-invoice', ['resend'])).toEqual([]);
  expect(await found('post', '/orders/{id}/reject', ['cancel'])).toEqual([
    'The path /orders/{id}/reject holds the action `reject`, which is not agreed on',
  ]);
});
