import { expect, test } from 'vitest';
import { api, contractOf } from '../support/contract-of.ts';

const JSON_BODY = (schema: unknown): unknown => ({ content: { 'application/json': { schema } } });

test('each schema is met once, whatever leads to it, with every way its values travel', async () => {
  const order = { $ref: '#/components/schemas/Order' };
  const contract = await contractOf(
    api({
      paths: {
        '/orders': {
          get: {
            operationId: 'listOrders',
            parameters: [{ name: 'sort', in: 'query', schema: { type: 'string' } }],
            responses: { 200: JSON_BODY({ type: 'array', items: order }) },
          },
          post: { operationId: 'createOrder', requestBody: JSON_BODY(order), responses: {} },
        },
      },
      components: {
        schemas: {
          Order: {
            allOf: [{ type: 'object', properties: { id: { type: 'string' } } }],
            properties: {
              parts: { type: 'array', items: order },
              notes: { additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } },
            },
          },
          Unused: { type: 'string' },
        },
      },
    }),
  );
  const uses = contract.schemaUses.map(({ name, property, directions }) => [
    name,
    property,
    [...directions].sort().join(),
  ]);
  expect(uses).toEqual([
    ['the query parameter sort of listOrders', undefined, 'request'],
    ['response 200 of listOrders', undefined, 'response'],
    ['Order', undefined, 'request,response'],
    ['Order.parts', 'parts', 'request,response'],
    ['Order.notes', 'notes', 'request,response'],
    ['Order.notes.*', undefined, 'request,response'],
    ['Order.notes.*', undefined, 'request,response'],
    ['Order.notes.*', undefined, 'request,response'],
    ['Order.id', 'id', 'request,response'],
  ]);
});

test('what only the server sets is in no request, and what only the caller sends in no response', async () => {
  const thing = { $ref: '#/components/schemas/Thing' };
  const contract = await contractOf(
    api({
      paths: {
        '/things': {
          post: {
            operationId: 'create',
            requestBody: JSON_BODY(thing),
            responses: { 201: JSON_BODY(thing) },
          },
        },
      },
      components: {
        schemas: {
          Thing: {
            properties: {
              owner: { readOnly: true, properties: { name: { type: 'string' } } },
              secret: { $ref: '#/components/schemas/Secret' },
            },
          },
          Secret: { type: 'string', writeOnly: true },
        },
      },
    }),
  );
  const uses = contract.schemaUses.map(({ name, directions }) => [name, [...directions].join()]);
  expect(uses).toEqual([
    ['Thing', 'request,response'],
    ['Secret', 'request'],
    ['Thing.owner', 'response'],
    ['Thing.owner.name', 'response'],
  ]);
});
