import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

async function todos(ids: Readonly<Record<string, string>>, options = {}): Promise<string[]> {
  const paths = Object.fromEntries(
    Object.entries(ids).map(([path, operationId]) => [path, { get: { operationId } }]),
  );
  const said = await remarks(convention, api({ paths }), options);
  return said.map(({ todo }) => /`(\w[\w-]*)`/.exec(todo)?.[1] ?? todo);
}

test.each([
  ['issues/list-for-repo', 'listIssuesForRepo'],
  ['GetOrders', 'getOrders'],
  ['PostAccountsReject', 'postAccountsReject'],
  ['ordersList', 'listOrders'],
  ['orderCreate', 'createOrder'],
])('%s is better called %s', async (id, better) => {
  expect(await todos({ '/orders/issues': id })).toEqual([better]);
});

test.each(['listOrders', 'root', 'search', 'ordering', 'getV2Orders', 'orderPizza'])(
  '%s is well',
  async (id) => {
    expect(await todos({ '/orders': id })).toEqual([]);
  },
);

test('two operations never get one name', async () => {
  const [first, second] = await todos({ '/a': 'get_a', '/b': 'Get-A' });
  expect(first).toBe('getA');
  expect(second).toMatch(/^Choose a verb/);
  expect(await todos({ '/a': 'getA', '/b': 'get-a' })).toHaveLength(2);
});

test('a fix renames the links that lead to the operation', async () => {
  const links = { next: { operationId: 'get_a' }, other: { operationId: 'getB' } };
  const description = api({
    paths: { '/a': { get: { operationId: 'get_a', responses: { 200: { links } } } } },
    components: { links },
  });
  const [remark] = await remarks(convention, description);
  expect(remark?.edits.map(([edit]) => edit)).toEqual([
    'set /paths/~1a/get/operationId',
    'set /paths/~1a/get/responses/200/links/next/operationId',
    'set /components/links/next/operationId',
  ]);
});
