import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

async function found(method: string, path: string, operation: unknown): Promise<string[]> {
  const paths: Record<string, Record<string, unknown>> = { '/orders/{id}': { patch: {} } };
  paths[path] = { ...paths[path], [method]: operation };
  return (await remarks(convention, api({ paths }))).map(({ what }) => what);
}

const answering = (...statuses: readonly string[]): unknown =>
  Object.fromEntries(statuses.map((status) => [status, {}]));

test.each(['createOrder', 'orders/create', 'placeOrder', 'orders'])(
  '%s creates and answers 201',
  async (operationId) => {
    expect(await found('post', '/orders', { operationId, responses: answering('200') })).toEqual([
      `${operationId} creates in /orders but answers 200`,
    ]);
  },
);

test.each(['searchOrders', 'addLabels', 'bulk-update-orders', 'validateOrder'])(
  '%s may answer 200',
  async (operationId) => {
    expect(await found('post', '/orders', { operationId, responses: answering('200') })).toEqual(
      [],
    );
  },
);

test.each([['202', '200'], ['303'], ['2XX'], ['default'], ['400']])(
  'a POST that answers %s leaves it open',
  async (...statuses) => {
    const operation = { operationId: 'createOrder', responses: answering(...statuses) };
    expect(await found('post', '/orders', operation)).toEqual([]);
  },
);

test('a 201 has `Location` where the new thing has a path, and only there', async () => {
  const created = { operationId: 'createOrder', responses: answering('201') };
  expect(await found('post', '/orders', created)).toEqual([
    'Response 201 of createOrder does not say where the new thing is',
  ]);
  expect(await found('post', '/reports', created)).toEqual([]);
  const headers = { location: { schema: {} } };
  expect(await found('post', '/orders', { responses: { 201: { headers } } })).toEqual([]);
});

test.each([
  ['get', '200', []],
  ['get', '204', []],
  ['get', '201', ['x answers 201 to GET']],
  ['delete', '204', []],
  ['delete', '202', []],
  ['delete', '201', ['x answers 201 to DELETE']],
] as const)('%s may answer %s: %j', async (method, status, expected) => {
  const operation = { operationId: 'x', responses: answering(status) };
  expect(await found(method, '/orders/{id}', operation)).toEqual(expected);
});
