/** After an edit, operations that have read nothing of what it touched are the same objects. */
import { expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec, SpecMemory, type SpecDocument } from '../../src/spec/index.ts';

const TEXT = `openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: /v1}]
paths:
  /orders:
    get:
      operationId: listOrders
      responses:
        '200':
          description: Orders.
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
  /users:
    get:
      operationId: listUsers
      responses:
        '200':
          description: Users.
          content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
    post:
      operationId: createUser
      responses:
        '201': {description: The user.}
components:
  schemas:
    Order:
      type: object
      properties:
        item: {$ref: '#/components/schemas/Item'}
    Item: {type: object, properties: {name: {type: string}}}
    User: {type: object, properties: {email: {type: string}}}
`;

const FILE = '/shop/openapi.yaml';
const memory = (): { load: (text: string) => Promise<SpecDocument> } => {
  const files = new SpecMemory();
  return {
    load: (text) =>
      loadSpec(FILE, { texts: new Map([[FILE, text]]), projectRoot: '/shop', memory: files }),
  };
};

/** The operations that are the same objects after an edit, once \`read\` has asked them something. */
async function kept(
  [from, to]: readonly [string, string],
  read: (contract: Contract) => void = () => undefined,
): Promise<readonly string[]> {
  const { load } = memory();
  const before = Contract.revisable(await load(TEXT));
  const operations = before.operations;
  read(before);
  expect(TEXT).toContain(from);
  const document = await load(TEXT.replace(from, to));
  expect(document).toBe(before.document);
  const after = before.revised();
  return operations.filter((each) => after.operation(each.id) === each).map(({ id }) => id);
}

const RENAMED = ['name: {type: string}', 'name: {type: integer}'] as const;

test('those of other paths, when one is edited', async () => {
  expect(await kept(['Users.', 'All users.'])).toEqual(['listOrders']);
});

test('those that have not read a component, when that is edited', async () => {
  expect(await kept(RENAMED)).toEqual(['listOrders', 'listUsers', 'createUser']);
});

test('not one that has looked into it, through another component', async () => {
  const read = (contract: Contract): void => {
    const schema = contract.operation('listOrders')?.success?.json?.schema;
    expect(schema?.property('item')?.property('name')?.types).toEqual(['string']);
  };
  expect(await kept(RENAMED, read)).toEqual(['listUsers', 'createUser']);
});

test('not one that has judged a value by it', async () => {
  const read = (contract: Contract): void => {
    const schema = contract.operation('listOrders')?.success?.json?.schema;
    expect(schema?.judge({ item: { name: 1 } }, 'response')).toHaveLength(1);
  };
  expect(await kept(RENAMED, read)).toEqual(['listUsers', 'createUser']);
});

test('none, when something is edited that all depend on', async () => {
  expect(await kept(['url: /v1', 'url: /v2'])).toEqual([]);
});

test('what is asked of the new contract is what the new text says', async () => {
  const { load } = memory();
  const before = Contract.revisable(await load(TEXT));
  const typeOf = (contract: Contract): unknown =>
    contract.operation('listOrders')?.success?.json?.schema?.property('item')?.property('name')
      ?.types;
  expect(typeOf(before)).toEqual(['string']);
  await load(TEXT.replace(...RENAMED));
  const after = before.revised();
  expect(typeOf(after)).toEqual(['integer']);
  expect(after.schemas.get('Item')?.json).toMatchObject({
    properties: { name: { type: 'integer' } },
  });
  const judged = after
    .operation('listOrders')
    ?.success?.json?.schema?.judge({ item: { name: 1 } }, 'response');
  expect(judged).toEqual([]);
});
