import { expect, test } from 'vitest';
import { defaultOptions, runContractRule } from '../../../src/convention/index.ts';
import { contractOf } from '../../../tests/support/contract-of.ts';
import convention from './convention.ts';

const get = { operationId: 'listOrders', responses: { '200': { description: 'The orders.' } } };

/** What is said of a contract that takes the place of another one. */
async function said(
  before: unknown,
  after: unknown,
  options: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> {
  const { lint } = convention;
  if (lint?.kind !== 'contract') throw new Error('it has no rule');
  const contract = await contractOf(after);
  contract.earlier = await contractOf(before);
  const remarks = runContractRule(lint, contract, defaultOptions(convention, options));
  return remarks.map(({ what }) => what);
}

function orders(version: string, operation?: object): unknown {
  const paths = operation === undefined ? {} : { '/orders': { get: { ...get, ...operation } } };
  return { openapi: '3.1.0', info: { title: 'Orders', version }, paths };
}

test.each([
  ['1.4.0', '1.4.0', false],
  ['1.4.0', '1.5.0', false],
  ['2.0.0', '1.9.0', false],
  ['1.4.0', '2.0.0', true],
  ['v1.4', 'v2.0', true],
  ['0.4.1', '0.4.2', false],
  ['0.4.1', '0.5.0', true],
  ['0.4.1', '1.0.0', true],
  ['2.0.0-beta.1', '2.0.0', true],
  ['2026-01-31', '2026-01-31', false],
  ['2026-01-31', '2026-02-28', true],
])('%s may be broken by %s: %s', async (from, to, isSilent) => {
  const told = await said(orders(from, {}), orders(to));
  expect(told).toEqual(isSilent ? [] : ['GET /orders is gone']);
});

test.each(['draft', 'alpha', 'experimental'])('what is %s may go', async (level) => {
  const operation = { 'x-stability-level': level };
  expect(await said(orders('1.0.0', operation), orders('1.0.0'))).toEqual([]);
});

test('what was stable may not go by being called a draft', async () => {
  const told = await said(
    orders('1.0.0', { parameters: [{ name: 'q', in: 'query' }] }),
    orders('1.0.0', { 'x-stability-level': 'draft' }),
  );
  expect(told).toEqual(['The query parameter `q` is gone']);
});

test('what was deprecated may go where a team says so', async () => {
  const before = orders('1.0.0', { deprecated: true });
  expect(await said(before, orders('1.0.0'))).toEqual(['GET /orders is gone']);
  expect(await said(before, orders('1.0.0'), { removeDeprecated: true })).toEqual([]);
  const used = orders('1.0.0', {});
  expect(await said(used, orders('1.0.0'), { removeDeprecated: true })).toHaveLength(1);
});

test('another `operationId` breaks those who generate clients', async () => {
  const after = orders('1.0.0', { operationId: 'findOrders' });
  expect(await said(orders('1.0.0', {}), after)).toEqual([]);
  const told = await said(orders('1.0.0', {}), after, { generatedClients: true });
  expect(told).toEqual(['It is called `findOrders` now, not `listOrders`']);
});
