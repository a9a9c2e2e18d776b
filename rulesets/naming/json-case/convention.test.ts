import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks, type Said } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

function said(schema: unknown, schemas = {}, options = {}): Promise<readonly Said[]> {
  const content = { 'application/json': { schema } };
  const paths = { '/a': { get: { responses: { 200: { content } } } } };
  return remarks(convention, api({ paths, components: { schemas } }), options);
}

test.each(['user_name', '_links', '$ref', '@type', '+1', 'Content-Type', 'en-US', 'a.bC', 'line2'])(
  'the key %s is left alone',
  async (name) => {
    expect(await said({ properties: { [name]: {} } })).toEqual([]);
  },
);

test.each([
  ['userName', 'user_name'],
  ['_embeddedItems', '_embedded_items'],
  ['URL', 'url'],
  ['self-harm', 'self_harm'],
])('%s is better called %s', async (name, better) => {
  const [remark] = await said({ properties: { [name]: {} } });
  expect(remark?.todo).toBe(`Rename it to \`${better}\``);
});

test('what OAuth calls a key stays, also in camel case', async () => {
  const properties = { access_token: {}, other_token: {} };
  const found = await said({ properties }, {}, { json: 'camel' });
  expect(found.map(({ todo }) => todo)).toEqual(['Rename it to `otherToken`']);
});

test('a key is found where it stands and not where a reference beside it leads', async () => {
  const Page = { properties: { nextPage: { $ref: '#/components/schemas/Page' } } };
  const found = await said({ $ref: '#/components/schemas/Page' }, { Page });
  expect(found.map(({ pointer }) => pointer)).toEqual([
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
  const [remark] = await said({ allOf: [base, { required: ['id', 'petType'] }] }, { Base });
  expect(remark?.edits.map(([edit]) => edit)).toEqual([
    'rename /components/schemas/Base/properties/petType',
    'set /components/schemas/Base/required/0',
    'set /components/schemas/Base/discriminator/propertyName',
    'set /paths/~1a/get/responses/200/content/application~1json/schema/allOf/1/required/1',
  ]);
});

test('a fix renames the keys of examples that mean the property, and no others', async () => {
  const item = { properties: { userName: {} } };
  const schema = { properties: { list: { items: { oneOf: [item, { properties: {} }] } } } };
  const example = { list: [{ userName: 'a' }, {}], userName: 'b' };
  const content = { 'application/json': { schema, example } };
  const paths = { '/a': { get: { responses: { 200: { content } } } } };
  const [remark] = await remarks(convention, api({ paths }));
  const at = '/paths/~1a/get/responses/200/content/application~1json';
  expect(remark?.edits.map(([edit]) => edit)).toEqual([
    `rename ${at}/schema/properties/list/items/oneOf/0/properties/userName`,
    `rename ${at}/example/list/0/userName`,
  ]);
});

test('there is no fix where the better name is taken', async () => {
  const [remark] = await said({ properties: { userName: {}, user_name: {} } });
  expect(remark?.todo).toBe('Rename it to `user_name`');
  expect(remark?.edits).toEqual([]);
});

test('a contract in the other case is told so once', async () => {
  const keys = Array.from({ length: 30 }, (_, index) => [`someKey${index}`, {}]);
  const found = await said({ properties: Object.fromEntries(keys) as unknown });
  expect(found.map(({ what }) => what)).toEqual([
    'Most keys (30 of 30 that tell) are in camel case',
  ]);
});

test('keys of forms are no JSON', async () => {
  const content = { 'application/x-www-form-urlencoded': { schema: { properties: { Url: {} } } } };
  const paths = { '/a': { post: { requestBody: { content } } } };
  expect(await remarks(convention, api({ paths }))).toEqual([]);
});
