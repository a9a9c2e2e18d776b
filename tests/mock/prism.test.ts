/** What the mock relies on in @stoplight/prism-http, which documents none of it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { PrismEngine } from '../../src/mock/prism/prism-engine.ts';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';

async function operationOf(operation: object) {
  const contract = await contractOf(describeApi({ '/thing': { get: operation } }));
  const [only] = contract.operations;
  if (only === undefined) throw new Error('no operation');
  return new PrismEngine(contract).operation(only);
}

test('it leaves what it was asked for as it was', async () => {
  const prism = await operationOf({
    responses: { 200: json({ type: 'string' }, { example: 'x' }) },
  });
  const wish = { dynamic: false };
  const headers = { accept: 'application/json' };
  const request = { method: 'get', url: { path: '/thing' }, headers } as const;
  expect(await prism.answer(request, wish)).toMatchObject({ status: 200, body: 'x' });
  expect(wish).toEqual({ dynamic: false });
});

test('it calls nobody back', async () => {
  const called: (string | undefined)[] = [];
  const listener = createServer((request, response) => {
    called.push(request.url);
    response.end();
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void listener.close());
  const { port } = listener.address() as AddressInfo;
  const post = { responses: { 200: { description: 'Heard.' } } };
  const callbacks = { done: { [`http://127.0.0.1:${port}/heard`]: { post } } };
  const prism = await operationOf({ callbacks, responses: { 200: json({ type: 'string' }) } });
  await prism.answer({ method: 'get', url: { path: '/thing' } }, { dynamic: false });
  await wait(200);
  expect(called).toEqual([]);
});
