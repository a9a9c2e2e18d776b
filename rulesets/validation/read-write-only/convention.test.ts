import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const THING = { $ref: '#/components/schemas/Thing' };
const BODY = { content: { 'application/json': { schema: THING } } };

/** The edits for the schema `Thing`, which operations take and answer with. */
async function edits(
  Thing: unknown,
  { paths = ['post /things'], version = '3.1.0' } = {},
): Promise<string[]> {
  const operations = paths.map((name) => {
    const [method = '', path = ''] = name.split(' ');
    const answer = { 200: { description: 'It.', ...BODY } };
    return [path, { [method]: { requestBody: BODY, responses: answer } }];
  });
  const found = await remarks(
    convention,
    api(
      {
        paths: Object.fromEntries(operations) as unknown,
        components: { schemas: { Thing, Id: { type: 'string' } } },
      },
      version,
    ),
  );
  return found.flatMap((remark) =>
    remark.edits.length === 0
      ? [`none ${remark.pointer}`]
      : remark.edits.map(([edit]) => edit.replace('/components/schemas/', '')),
  );
}

const object = (properties: object): unknown => ({ type: 'object', properties });
const TEXT = { type: 'string' };

test("ids and times of what is created are the server's", async () => {
  const Thing = object({ id: TEXT, created_at: TEXT, updatedAt: TEXT, name: TEXT, valid_at: TEXT });
  expect(await edits(Thing)).toEqual([
    'add Thing/properties/id/readOnly',
    'add Thing/properties/created_at/readOnly',
    'add Thing/properties/updatedAt/readOnly',
  ]);
});

test("an id by which a PUT finds the resource is the caller's", async () => {
  expect(await edits(object({ id: TEXT }), { paths: ['post /things', 'put /thing'] })).toEqual([]);
  expect(await edits(object({ id: TEXT }), { paths: ['post /a', 'put /a/{id}'] })).toHaveLength(1);
  expect(await edits(object({ id: TEXT }), { paths: ['put /a/{id}'] })).toEqual([]);
});

test("an id of something that is referred to is the caller's", async () => {
  expect(await edits(object({ owner: object({ id: TEXT }) }))).toEqual([]);
});

test('a shared schema is marked where it is used, which 3.0 cannot', async () => {
  const Thing = object({ id: { $ref: '#/components/schemas/Id' } });
  expect(await edits(Thing)).toEqual(['add Thing/properties/id/readOnly']);
  expect(await edits(Thing, { version: '3.0.3' })).toEqual(['none /components/schemas/Thing']);
});

test('what is decided stays', async () => {
  expect(await edits(object({ id: { ...TEXT, readOnly: false } }))).toEqual([]);
  expect(await edits(object({ client_secret: { ...TEXT, writeOnly: false } }))).toEqual([]);
});
