import { expect, test } from 'vitest';
import type { Remark } from '../../../src/convention/index.ts';
import { api } from '../../../tests/support/contract-of.ts';
import { remarksOf } from '../../../tests/support/remarks-of.ts';
import convention from './convention.ts';

function remarks(schema: unknown, schemas = {}, options = {}): Promise<readonly Remark[]> {
  const content = { 'application/json': { schema } };
  const paths = { '/a': { get: { responses: { 200: { content } } } } };
  return remarksOf(convention, api({ paths, components: { schemas } }), options);
}

test.each(['user_name', '_links', '$ref', '@type', '+1', 'Content-Type', 'en-US', 'a.bC', 'line2'])(
  'the key %s is left alone',
  async (name) => {
    expect(await remarks({ properties: { [name]: {} } })).toEqual([]);
  },
);

test.each([
  ['userName', 'user_name'],
  ['_embeddedItems', '_embedded_items'],
  ['URL', 'url'],
  ['self-harm', 'self_harm'],
])('%s is better called %s', async (name, better) => {
  const [remark] = await remarks({ properties: { [name]: {} } });
  expect(remark?.todo).toBe(`Rename it to \`${better}\``);
});

test('what OAuth calls a key stays, also in camel case', async () => {
  const properties = { access_token: {}, other_token: {} };
  const found = await remarks({ properties }, {}, { json: 'camel' });
  expect(found.map(({ todo }) => todo)).toEqual(['Rename it to `otherToken`']);
});

test('a key is found where it stands and not where a reference beside it leads', async () => {
  const Page = { properties: { nextPage: { $ref: '#/components/schemas/Page' } } };
  const found = await remarks({ $ref: '#/components/schemas/Page' }, { Page });
  expect(found.map(({ at }) => at.pointer)).toEqual([
    '/components/schemas/Page/properties/nextPage',
  ]);
});

test('a fix renames every mention in schemas that have the property', async () => {
  const Base = {
    properties: { petType: { type: 'string' } },
    required: ['petType'],
    discriminator: { propertyName: 'petType' },
  };
  const base = { $ref: '#/components/schemas/Base' };
  const [remark] = await remarks({ allOf: [base, { required: ['id', 'petType'] }] }, { Base });
  const edits = remark?.fix?.().edits ?? [];
  expect(edits.map(({ op, at }) => [op, at.pointer])).toEqual([
    ['rename', '/components/schemas/Base/properties/petType'],
    ['set', '/components/schemas/Base/required/0'],
    ['set', '/components/schemas/Base/discriminator/propertyName'],
    ['set', '/paths/~1a/get/responses/200/content/application~1json/schema/allOf/1/required/1'],
  ]);
});

test('there is no fix where the better name is taken', async () => {
  const [remark] = await remarks({ properties: { userName: {}, user_name: {} } });
  expect(remark?.todo).toBe('Rename it to `user_name`');
  expect(remark?.fix).toBeUndefined();
});

test('a contract in the other case is told so once', async () => {
  const keys = Array.from({ length: 30 }, (_, index) => [`someKey${index}`, {}]);
  const found = await remarks({ properties: Object.fromEntries(keys) as unknown });
  expect(found.map(({ what }) => what)).toEqual([
    'Most keys (30 of 30 that tell) are in camel case',
  ]);
});

test('keys of forms are no JSON', async () => {
  const content = { 'application/x-www-form-urlencoded': { schema: { properties: { Url: {} } } } };
  const paths = { '/a': { post: { requestBody: { content } } } };
  expect(await remarksOf(convention, api({ paths }))).toEqual([]);
});
