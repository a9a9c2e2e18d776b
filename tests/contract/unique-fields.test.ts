import { describe, expect, test } from 'vitest';
import { uniqueFields, type UniqueFields } from '../../src/contract/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

const BODY = {
  type: 'object',
  properties: { doorCode: { type: 'string' }, name: { type: 'string' } },
};

/** What is unique of what POST /rooms takes, by its 409; others may have the same one by reference. */
async function uniqueBy(conflict: unknown, properties = {}): Promise<UniqueFields | undefined> {
  const schema = { ...BODY, properties: { ...BODY.properties, ...properties } };
  const operation = (id: string): unknown => ({
    operationId: id,
    requestBody: { content: { 'application/json': { schema } } },
    responses: { 201: { description: 'Made.' }, 409: conflict },
  });
  const contract = await contractOf(
    api({
      paths: {
        '/rooms': { post: operation('createRoom') },
        '/lamps': { post: operation('other') },
      },
      components: {
        responses: { Conflict: { description: 'A thing of this name already exists.' } },
      },
    }),
  );
  const [create] = contract.operations;
  return create && uniqueFields(create, contract);
}

describe('unique fields', () => {
  test.each([
    ['A room with this door code already exists.', ['doorCode']],
    ['Another room has the name.', ['name']],
    ['The name is taken', ['name']],
    ['Duplicate room', ['doorCode', 'name']],
    ['There is a room with this name already.', ['name']],
  ])('told by a 409: %s', async (description, names) => {
    expect(await uniqueBy({ description })).toEqual({ path: [], names, isTogether: true });
  });

  test.each([
    'Conflict',
    'The room is closed.',
    'The name is taken, or the room is closed.',
    'The idempotency key was already used.',
    'Another version of the room already exists.',
  ])('not told by a 409: %s', async (description) => {
    expect(await uniqueBy({ description })).toBeUndefined();
  });

  test('not told by a 409 that is common to many', async () => {
    expect(await uniqueBy({ $ref: '#/components/responses/Conflict' })).toBeUndefined();
  });

  test('marked as such', async () => {
    const code = { type: 'string', 'x-unique': true };
    expect(await uniqueBy({ description: 'Conflict' }, { code })).toEqual({
      path: [],
      names: ['code'],
      isTogether: false,
    });
  });
});
