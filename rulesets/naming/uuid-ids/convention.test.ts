import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks, type Said } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const TEXT = { type: 'string' };

function found(name: string, schema: unknown, options = {}): Promise<readonly Said[]> {
  const content = { 'application/json': { schema: { properties: { [name]: schema } } } };
  const paths = { '/a': { get: { responses: { 200: { content } } } } };
  return remarks(convention, api({ paths }), options);
}

test.each(['id', 'order_id', 'orderId', 'ID'])('%s is an identifier', async (name) => {
  expect(await found(name, TEXT)).toHaveLength(1);
  expect(await found(name, { ...TEXT, format: 'uuid' })).toEqual([]);
  expect(await found(name, { type: ['string', 'null'] })).toHaveLength(1);
});

test.each(['request_id', 'traceId', 'client_id', 'external_order_id', 'grid', 'ids'])(
  '%s is none of ours',
  async (name) => {
    expect(await found(name, TEXT)).toEqual([]);
  },
);

test.each([{ ...TEXT, pattern: '^ord_' }, { ...TEXT, enum: ['a'] }, { type: 'integer' }])(
  '%j is meant so',
  async (schema) => {
    expect(await found('id', schema)).toEqual([]);
  },
);

test('a fix gives the first format, and none where an example is something else', async () => {
  const at =
    'add /paths/~1a/get/responses/200/content/application~1json/schema/properties/id/format';
  const [plain] = await found('id', TEXT, { formats: ['ulid', 'uuid'] });
  expect(plain?.edits).toEqual([[at, 'ulid']]);
  const [fitting] = await found('id', { ...TEXT, example: '0199d8a6-4e2b-7f18-b3d9-2a6c8e5f1b03' });
  expect(fitting?.edits).toEqual([[at, 'uuid']]);
  const [other] = await found('id', { ...TEXT, example: 'ord_1' });
  expect(other?.edits).toEqual([]);
});
