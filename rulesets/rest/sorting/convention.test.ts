import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const TEXT = { type: 'string' };

async function found(...names: readonly string[]): Promise<readonly (string | undefined)[]> {
  const parameters = names.map((name) => ({ name, in: 'query', schema: TEXT }));
  const paths = { '/orders': { get: { operationId: 'listOrders', parameters } } };
  const said = await remarks(convention, api({ paths }));
  return said.map(({ what }) => /`(.+)`/.exec(what)?.[1]);
}

test.each(['sort', 'sortBy', 'order_by', 'ordering', 'sort[name]'])('%s sorts', async (name) => {
  expect(await found(name)).toEqual([name]);
});

test('`order` and `direction` sort where something is sorted by', async () => {
  expect(await found('order', 'direction')).toEqual([]);
  expect(await found('sort', 'order', 'direction')).toEqual(['sort', 'order', 'direction']);
});

test('a fix gives a pattern that takes names in either direction', async () => {
  const parameters = [{ name: 'sort', in: 'query', schema: TEXT }];
  const [remark] = await remarks(convention, api({ paths: { '/a': { get: { parameters } } } }));
  const [[edit, value] = ['', '']] = remark?.edits ?? [];
  expect(edit).toBe('add /paths/~1a/get/parameters/0/schema/pattern');
  const pattern = new RegExp(String(value), 'u');
  for (const text of ['name', '-created_at', 'name,-total']) expect(text).toMatch(pattern);
  for (const text of ['', '--name', 'name,', 'name;drop']) expect(text).not.toMatch(pattern);
});
