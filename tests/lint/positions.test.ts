import { expect, test } from 'vitest';
import { lintSpec } from '../../src/lint/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { loadText } from '../support/load-text.ts';

const OPENAPI = `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /orders: { $ref: ./paths/orders.yaml }
  /orders/{id}: { $ref: ./paths/order.yaml }
`;

const ORDERS = `get:
  operationId: listOrders
  responses:
    '200': { description: Fine. }
    '429': { $ref: ../responses.yaml#/limited~1now }
post:
  operationId: createOrder
  responses:
    '201': { description: Fine. }
    '429': { $ref: ../responses.yaml#/limited~1now }
`;

const RESPONSES = `unused: { description: Nobody answers this. }

limited/now:
  description: Too many requests.
  content: { application/json: { schema: { $ref: '#/problem' } } }

problem: { type: object }
`;

const ORDER = `parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
get: { operationId: getOrder, responses: { '200': { description: Fine. } } }
`;

const FILES = {
  'openapi.yaml': OPENAPI,
  'paths/orders.yaml': ORDERS,
  'paths/order.yaml': ORDER,
  'responses.yaml': RESPONSES,
};

test('a fault in another file is found there, once however often it is used', async () => {
  expect(await places(FILES, 'ratelimit/429-retry-after')).toEqual([
    '/contract/responses.yaml 3:13 limited/now',
  ]);
});

test('a reference that leads on is followed to its end', async () => {
  expect(await places(FILES, 'errors/code')).toEqual(['/contract/responses.yaml 7:9 problem']);
});

test('what is missing is found at the operation that misses it', async () => {
  expect(await places(FILES, 'idempotency/key')).toEqual(['/contract/paths/orders.yaml 6:6 post']);
});

test('the stock schema rule sees the other files, and takes a Path Item for a reference', async () => {
  const broken = { ...FILES, 'paths/order.yaml': ORDER.replace('operationId', 'operationid') };
  expect(await places(FILES, 'oas3-schema')).toEqual([]);
  expect(await places(broken, 'oas3-schema')).toEqual(['/contract/paths/order.yaml 2:5 get']);
});

test('recursive schemas, and references that only look like one, do not stop the linter', async () => {
  const recursive = `openapi: 3.1.0
info: { title: Trees, version: 1.0.0 }
paths:
  /trees:
    get:
      responses:
        '200':
          description: Fine.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Tree' }
              example: { $ref: 'https://example.com/nowhere.json' }
components:
  schemas:
    Tree: { type: object, properties: { left: { $ref: '#/components/schemas/Branch' } } }
    Branch: { oneOf: [{ $ref: '#/components/schemas/Tree' }, { type: 'null' }] }
`;
  expect(await places({ 'openapi.yaml': recursive }, 'envelope/shape')).toEqual([
    '/contract/openapi.yaml 15:10 components/schemas/Tree',
  ]);
  expect(await places({ 'openapi.yaml': recursive }, 'oas3-schema')).toEqual([]);
});

async function places(files: Readonly<Record<string, string>>, code: string): Promise<string[]> {
  const findings = await lintSpec(await loadText(files), selectConventions({}));
  return findings
    .filter((finding) => finding.code === code)
    .map(({ source, range: { start }, path }) => {
      return `${source} ${start.line + 1}:${start.character + 1} ${path.join('/')}`;
    });
}
