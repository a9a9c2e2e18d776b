import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestMedia } from '../../src/testing/call/request-media.ts';
import { schemaArbitrary } from '../../src/testing/arbitrary/schema-arbitrary.ts';
import { schemaBranches } from '../../src/testing/engine/schema-branches.ts';
import type { Operation } from '../../src/contract/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

const PET = {
  type: 'object',
  required: ['name', 'kind'],
  properties: {
    id: { type: 'string', readOnly: true },
    name: { type: ['string', 'null'], maxLength: 9 },
    kind: { enum: ['cat', 'dog'] },
    tags: { type: 'array', maxItems: 3, items: { enum: ['old', 'shy'] } },
    parent: { $ref: '#/components/schemas/Pet' },
    home: {
      oneOf: [
        { $ref: '#/components/schemas/Flat' },
        { type: 'object', required: ['acres'], properties: { acres: { type: 'integer' } } },
      ],
    },
  },
};

const FLAT = { type: 'object', required: ['floor'], properties: { floor: { type: 'integer' } } };

async function addPet(): Promise<Operation> {
  const body = {
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
  };
  const contract = await contractOf(
    api({
      paths: { '/pets': { post: { operationId: 'addPet', requestBody: body, responses: {} } } },
      components: { schemas: { Pet: PET, Flat: FLAT } },
    }),
  );
  const operation = contract.operation('addPet');
  if (operation === undefined) throw new TypeError('It is there.');
  return operation;
}

test('the branches of a body are its values, nulls, alternatives and what may be left out', async () => {
  expect([...schemaBranches(await addPet())]).toEqual(
    [
      '/name = null',
      '/kind = "cat"',
      '/kind = "dog"',
      '/tags',
      'no /tags',
      '/tags/* = "old"',
      '/tags/* = "shy"',
      '/parent',
      'no /parent',
      '/home',
      'no /home',
      '/home as Flat',
      '/home as alternative 2',
    ].map((name) => [name, false]),
  );
});

test('a body takes those that it shows', async () => {
  const body = { name: 'Mia', kind: 'dog', tags: ['old'], home: { acres: 2 } };
  const taken = [...schemaBranches(await addPet(), { body })].flatMap(([name, is]) =>
    is ? [name] : [],
  );
  expect(taken).toEqual([
    '/kind = "dog"',
    '/tags',
    '/tags/* = "old"',
    'no /parent',
    '/home',
    '/home as alternative 2',
  ]);
});

test('law: a body takes no branch that is not declared, and of each optional property one', async () => {
  const operation = await addPet();
  const declared = new Set(schemaBranches(operation).keys());
  const valid = schemaArbitrary(requestMedia(operation)?.schema?.json ?? {});
  fc.assert(
    fc.property(valid, (body) => {
      const branches = schemaBranches(operation, { body });
      expect([...branches.keys()].filter((name) => !declared.has(name))).toEqual([]);
      for (const name of ['/tags', '/parent', '/home']) {
        expect(branches.get(name)).not.toBe(branches.get(`no ${name}`));
      }
    }),
  );
});
