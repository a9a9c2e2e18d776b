import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks, type Said } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const TEXT = { type: 'string' };
const AT = '/paths/~1orders/get/parameters/0';

function found(
  parameter: Readonly<Record<string, unknown>>,
  operation = {},
): Promise<readonly Said[]> {
  const items = { properties: { id: TEXT, total: TEXT } };
  const content = { 'application/json': { schema: { type: 'array', items } } };
  const get = {
    parameters: [{ name: 'fields', in: 'query', ...parameter }],
    responses: { 200: { content } },
    ...operation,
  };
  return remarks(convention, api({ paths: { '/orders': { get } } }));
}

test('a fix lists the fields of the answer', async () => {
  const [text] = await found({ schema: TEXT });
  const items = { type: 'string', enum: ['id', 'total'] };
  expect(text?.edits).toEqual([
    [`set ${AT}/schema`, { type: 'array', uniqueItems: true, items }],
    [`add ${AT}/explode`, false],
  ]);
  const [list] = await found({ schema: { type: 'array', items: TEXT } });
  expect(list?.edits).toEqual([[`add ${AT}/schema/items/enum`, ['id', 'total']]]);
});

test('there is no fix where it cannot be known what is meant', async () => {
  const [either] = await found({ schema: { oneOf: [TEXT, { type: 'array', items: TEXT }] } });
  expect(either?.edits).toEqual([]);
  const [unknown] = await found({ schema: TEXT }, { responses: {} });
  expect(unknown?.edits).toEqual([]);
});

test('what is said some other way is well', async () => {
  expect(await found({ schema: { ...TEXT, pattern: '^id$' } })).toEqual([]);
  expect(await found({ schema: { type: 'array', items: { type: 'integer' } } })).toEqual([]);
  expect(await found({ schema: TEXT, 'x-fields': '#/a' })).toEqual([]);
  expect(await found({ schema: TEXT }, { 'x-fields': '#/a' })).toEqual([]);
  expect(await found({ name: 'field', schema: TEXT })).toEqual([]);
});

test('sparse fieldsets of JSON:API are found too', async () => {
  expect(await found({ name: 'fields[orders]', schema: TEXT })).toHaveLength(1);
});
