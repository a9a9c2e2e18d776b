import { expect, onTestFinished, test } from 'vitest';
import { createMock, listenMock, MockError } from '../../src/mock/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';

const contract = contractOf(
  describeApi({
    '/thing': { get: { responses: { 200: json({ type: 'string' }, { example: 'x' }) } } },
  }),
);
const address = { port: 0, host: '127.0.0.1' };

test('a port in use is an error that says what to do', async () => {
  const mock = createMock(await contract, selectConventions({}));
  const first = await listenMock(mock, address);
  onTestFinished(first.close);
  const port = Number(new URL(first.url).port);
  const second = listenMock(mock, { ...address, port });
  await expect(second).rejects.toThrow(MockError);
  await expect(second).rejects.toMatchObject({
    code: 'MOCK_PORT_IN_USE',
    hint: expect.stringContaining('--port'),
  });
});

test('closing frees the port', async () => {
  const mock = createMock(await contract, selectConventions({}));
  const running = await listenMock(mock, address);
  expect((await fetch(`${running.url}/thing`)).status).toBe(200);
  await running.close();
  await expect(fetch(`${running.url}/thing`)).rejects.toThrow();
});

test('a page of another origin may ask first, and read the answer', async () => {
  const mock = createMock(await contract, selectConventions({}));
  const running = await listenMock(mock, address);
  onTestFinished(running.close);
  const origin = 'http://localhost:3000';
  const asked = await fetch(`${running.url}/thing`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'x-api-key',
    },
  });
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
  expect(asked.headers.get('access-control-allow-credentials')).toBe('true');
  expect(asked.headers.get('access-control-allow-headers')).toBe('x-api-key');
  const answer = await fetch(`${running.url}/thing`, { headers: { origin } });
  expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  expect(answer.headers.get('vary')).toBe('Origin');
  const foreign = { headers: { origin: 'https://staging.example.com' } };
  const { headers } = await fetch(`${running.url}/thing`, foreign);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
});

test('fetch answers without a server', async () => {
  const mock = createMock(await contract, selectConventions({}));
  const answer = await mock.fetch(new Request('http://any.example/thing'));
  expect(await answer.json()).toBe('x');
});
