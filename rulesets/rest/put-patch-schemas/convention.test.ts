import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks, type Said } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const body = (schema: unknown): unknown => ({ content: { 'application/json': { schema } } });

async function said(
  method: 'put' | 'patch',
  sent: unknown,
  schemas = {},
): Promise<readonly Said[]> {
  const read = { properties: { id: {}, name: {} }, required: ['id', 'name'] };
  const get = { responses: { 200: body(read) } };
  const paths = {
    '/orders': { get },
    '/orders/{id}': { get, [method]: { operationId: 'x', requestBody: body(sent) } },
  };
  return remarks(convention, api({ paths, components: { schemas } }));
}

test('a PUT requires what it can send of what is always there', async () => {
  const properties = { id: { readOnly: true }, name: {} };
  const [remark] = await said('put', { properties });
  expect(remark?.what).toBe('The body of x does not require `name`, which the resource always has');
  expect(await said('put', { properties, required: ['name'] })).toEqual([]);
  expect(await said('put', { properties: { name: { default: '' } } })).toEqual([]);
  expect(await said('put', { properties: { note: {} } })).toEqual([]);
});

test('a PATCH requires nothing but what tells kinds apart', async () => {
  const properties = { type: { const: 'a' }, kind: {}, name: {} };
  const discriminator = { propertyName: 'kind' };
  expect(await said('patch', { properties, discriminator, required: ['type', 'kind'] })).toEqual(
    [],
  );
  expect(await said('patch', { type: 'array', items: { required: ['op'] } })).toEqual([]);
  const [remark] = await said('patch', { properties, required: ['name', 'type'] });
  expect(remark?.what).toBe('The body of x requires `name`');
});

test('`required` is removed where it is of this body alone', async () => {
  const own = { properties: { name: {} }, required: ['name'] };
  const [inline] = await said('patch', own);
  expect(inline?.edits.map(([edit]) => edit)).toEqual([
    expect.stringMatching(/^remove .*\/required$/),
  ]);
  const [shared] = await said('patch', { $ref: '#/components/schemas/Order' }, { Order: own });
  expect(shared?.what).toBe('The body of x requires `name`');
  expect(shared?.edits).toEqual([]);
});
