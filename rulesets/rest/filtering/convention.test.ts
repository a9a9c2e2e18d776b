import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks, type Said } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const TEXT = { type: 'string' };

function found(parameter: Readonly<Record<string, unknown>>): Promise<readonly Said[]> {
  const parameters = [{ name: 'status', in: 'query', ...parameter }];
  const content = { 'application/json': { schema: { type: 'array', items: {} } } };
  const get = { operationId: 'listOrders', parameters, responses: { 200: { content } } };
  return remarks(convention, api({ paths: { '/orders': { get } } }));
}

test.each(['q', 'search', 'sort', 'orderBy', 'fields', 'page_token', 'page', 'ending_before'])(
  '%s is no filter',
  async (name) => {
    expect(await found({ name, schema: TEXT })).toEqual([]);
  },
);

test.each([
  [{ ...TEXT, maxLength: 9 }],
  [{ ...TEXT, format: 'date' }],
  [{ ...TEXT, pattern: '^a' }],
  [{ enum: ['a'] }],
  [{ type: 'boolean' }],
  [{ type: 'array', items: { ...TEXT, enum: ['a'] } }],
])('%j is typed', async (schema) => {
  expect(await found({ schema })).toEqual([]);
});

test('a fix bounds each text that is sent', async () => {
  const [remark] = await found({ schema: { oneOf: [TEXT, { type: 'array', items: TEXT }] } });
  const at = 'add /paths/~1orders/get/parameters/0/schema/oneOf';
  expect(remark?.edits).toEqual([
    [`${at}/0/maxLength`, 255],
    [`${at}/1/items/maxLength`, 255],
  ]);
});

test('an object goes as one, or as JSON', async () => {
  const schema = { type: 'object' };
  expect(await found({ content: { 'application/json': { schema } } })).toEqual([]);
  expect(await found({ schema, style: 'deepObject' })).toEqual([]);
  const [remark] = await found({ schema, style: 'form' });
  const at = '/paths/~1orders/get/parameters/0';
  expect(remark?.edits).toEqual([
    [`set ${at}/style`, 'deepObject'],
    [`add ${at}/explode`, true],
  ]);
});
