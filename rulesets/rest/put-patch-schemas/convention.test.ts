import { expect, test } from 'vitest';
import type { Remark } from '../../../src/convention/index.ts';
import { api } from '../../../tests/support/contract-of.ts';
import { remarksOf } from '../../../tests/support/remarks-of.ts';
import convention from './convention.ts';

const body = (schema: unknown): unknown => ({ content: { 'application/json': { schema } } });

async function remarks(
  method: 'put' | 'patch',
  sent: unknown,
  schemas = {},
): Promise<readonly Remark[]> {
  const read = { properties: { id: {}, name: {} }, required: ['id', 'name'] };
  const get = { responses: { 200: body(read) } };
  const paths = {
    '/orders': { get },
    '/orders/{id}': { get, [method]: { operationId: 'x', requestBody: body(sent) } },
  };
  return remarksOf(convention, api({ paths, components: { schemas } }));
}

test('a PUT requires what it can send of what is always there', async () => {
  const properties = { id: { readOnly: true }, name: {} };
  const [remark] = await remarks('put', { properties });
  expect(remark?.what).toBe('The body of x does not require `name`, which the resource always has');
  expect(await remarks('put', { properties, required: ['name'] })).toEqual([]);
  expect(await remarks('put', { properties: { name: { default: '' } } })).toEqual([]);
  expect(await remarks('put', { properties: { note: {} } })).toEqual([]);
});

test('a PATCH requires nothing but what tells kinds apart', async () => {
  const properties = { type: { const: 'a' }, kind: {}, name: {} };
  const discriminator = { propertyName: 'kind' };
  expect(await remarks('patch', { properties, discriminator, required: ['type', 'kind'] })).toEqual(
    [],
  );
  expect(await remarks('patch', { type: 'array', items: { required: ['op'] } })).toEqual([]);
  const [remark] = await remarks('patch', { properties, required: ['name', 'type'] });
  expect(remark?.what).toBe('The body of x requires `name`');
});

test('`required` is removed where it is of this body alone', async () => {
  const own = { properties: { name: {} }, required: ['name'] };
  const [inline] = await remarks('patch', own);
  expect(inline?.fix?.().edits.map(({ op, at }) => [op, at.path.at(-1)])).toEqual([
    ['remove', 'required'],
  ]);
  const [shared] = await remarks('patch', { $ref: '#/components/schemas/Order' }, { Order: own });
  expect(shared?.what).toBe('The body of x requires `name`');
  expect(shared?.fix).toBeUndefined();
});
