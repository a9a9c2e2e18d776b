import { expect, test } from 'vitest';
import { perParameter } from '../../src/testing/call/per-parameter.ts';
import { contractOf } from '../support/contract-of.ts';

const SPEC = `
openapi: 3.1.0
info: { title: Shelves, version: 1.0.0 }
paths:
  /shelves/{id}:
    parameters:
      - { $ref: '#/components/parameters/Id' }
      - { name: size, in: query, schema: { type: integer } }
    get: { responses: {} }
    delete: { responses: {} }
  /books/{id}:
    parameters:
      - { $ref: '#/components/parameters/Id' }
      - { name: size, in: query, schema: { type: integer } }
    get: { responses: {} }
components:
  parameters:
    Id: { name: id, in: path, required: true, schema: { type: string } }
`;

test('what parameters need is made once for each text of the description, and never for another', async () => {
  const contract = await contractOf(SPEC);
  const made: string[] = [];
  const place = perParameter((parameter) => {
    made.push(parameter.node.identity);
    return parameter.node.identity;
  });
  const parameters = contract.operations.flatMap((operation) => [...operation.parameters]);
  for (const parameter of parameters) expect(place(parameter)).toBe(parameter.node.identity);
  expect(parameters).toHaveLength(6);
  expect(made).toEqual([...new Set(made)]);
  expect(made).toHaveLength(3);
});
