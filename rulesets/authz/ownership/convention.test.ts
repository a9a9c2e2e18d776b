import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const ORDER = { type: 'object', properties: { user_id: { type: 'string' } } };
const OWNER = { claim: 'sub', field: 'user_id' };
const answer = (schema: unknown): unknown => ({
  responses: {
    200: { description: 'It.', content: { 'application/json': { schema } } },
    404: { description: 'None.' },
  },
});

async function pointers(owner: unknown, path: string, operation: object): Promise<string[]> {
  const found = await remarks(
    convention,
    api({
      security: [{ bearer: [] }],
      paths: {
        '/orders/{id}': { get: { operationId: 'read', ...(answer(ORDER) as object) } },
        [path]: { post: { operationId: 'act', 'x-owner': owner, ...operation } },
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    }),
  );
  return found.map(({ pointer }) => pointer);
}

test('the owner may stand in what the operation answers, or in what its path names', async () => {
  const other = answer({ type: 'object', properties: { state: { type: 'string' } } }) as object;
  expect(await pointers(OWNER, '/orders/{id}/status', other)).toEqual([]);
  expect(await pointers(OWNER, '/mine', answer(ORDER) as object)).toEqual([]);
  expect(await pointers(OWNER, '/mine', answer({ type: 'array', items: ORDER }) as object)).toEqual(
    [],
  );
  expect(await pointers(OWNER, '/mine', other)).toEqual(['/paths/~1mine/post/x-owner/field']);
});

test('where nothing shows the item, nothing is said about its fields', async () => {
  const nothing = { responses: { 204: { description: 'Done.' } } };
  expect(await pointers(OWNER, '/things/actions', nothing)).toEqual([]);
});

test('what another rule names as malformed is left to it', async () => {
  for (const owner of ['user_id', null, [], {}, { field: 7 }]) {
    expect(await pointers(owner, '/mine', answer(ORDER) as object)).toEqual([]);
  }
});
