import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { ShownEntry } from '../../src/mock/index.ts';
import { serveFlagship } from './support/serve-flagship.ts';

const run = promisify(execFile);
const REQUESTS = '/__specwright/requests';

test('every request is told with what was wrong with it and how to send it again', async () => {
  const api = await serveFlagship();
  const headers = { 'idempotency-key': '0123456789abcdef', 'x-mock-session': "it's" };
  const body = { lines: [], note: "';exit 1" };
  const refused = await api.call('POST', '/api/v1/orders', { headers, body });
  await api.call('GET', '/api/v1/none?a=1');
  const [missing, order] = (await api.call('GET', REQUESTS)).body as ShownEntry[];
  expect(missing).toMatchObject({
    request: { method: 'GET', url: '/api/v1/none?a=1', body: null },
    response: { status: 404 },
    operationId: null,
  });
  expect(order).toMatchObject({
    id: 1,
    session: "it's",
    operationId: 'createOrder',
    request: { body: JSON.stringify(body) },
    response: { status: refused.status, body: refused.text },
    issues: expect.arrayContaining([
      { in: 'body', pointer: '/lines', message: expect.any(String) },
    ]),
    violations: [],
  });
  const { stdout } = await run('sh', ['-c', `${order?.curl ?? ''} -s`]);
  expect(stdout).toMatch(/^HTTP\/1\.1 400/);
  const [again] = (await api.call('GET', `${REQUESTS}?limit=1`)).body as ShownEntry[];
  expect(again?.request.body).toBe(order?.request.body);
  expect((await api.call('GET', `${REQUESTS}/1`)).body).toEqual(order);
  const orders = (await api.call('GET', `${REQUESTS}?operation=createOrder`)).body as ShownEntry[];
  expect(orders.map(({ id }) => id)).toEqual([3, 1]);
});

test('the requests are forgotten when that is asked for', async () => {
  const api = await serveFlagship();
  await api.call('GET', '/api/v1/products');
  expect((await api.call('DELETE', REQUESTS)).status).toBe(204);
  expect((await api.call('GET', REQUESTS)).body).toEqual([]);
  expect((await api.call('GET', `${REQUESTS}/1`)).status).toBe(404);
});

test('requests are told as they come, and those that were missed', async () => {
  const api = await serveFlagship();
  await api.call('GET', '/api/v1/products');
  await api.call('GET', '/api/v1/orders');
  const stream = await fetch(api.url + REQUESTS, {
    headers: { accept: 'text/event-stream', 'last-event-id': '1' },
  });
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  await api.call('GET', '/api/v1/me');
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('id: 3\n') && text.endsWith('\n\n')) break;
  }
  const events = text.split('\n\n').filter((part) => part.startsWith('id:'));
  const told = events.map((event) => JSON.parse(event.split('\ndata: ')[1] ?? '') as ShownEntry);
  expect(told.map(({ id, request }) => [id, request.url])).toEqual([
    [2, '/api/v1/orders'],
    [3, '/api/v1/me'],
  ]);
});

test('closing the mock ends who listens', async () => {
  const api = await serveFlagship();
  const stream = await fetch(api.url + REQUESTS, { headers: { accept: 'text/event-stream' } });
  api.mock.close();
  expect(await stream.text()).toMatch(/^: /);
});

test.each([
  ['by a name that points here', { host: 'evil.example' }],
  ['from a page of another site', { origin: 'https://evil.example' }],
])('the endpoints of the mock are not to be used %s', async (_name, headers) => {
  const api = await serveFlagship();
  const refused = await send(api.url, headers);
  expect(refused).toBe(403);
  const open = await serveFlagship({ openControl: true });
  expect(await send(open.url, headers)).toBe(200);
});

/** `fetch` sets `Host` by itself. */
async function send(url: string, headers: Record<string, string>): Promise<number> {
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-s', '-o', '/dev/null', '-w', '%{http_code}', ...flags, url + REQUESTS];
  const { stdout } = await run('curl', args);
  return Number(stdout);
}

test('a page of this machine may use them', async () => {
  const api = await serveFlagship();
  const headers = { origin: 'http://localhost:5173' };
  const asked = await fetch(`${api.url}/__specwright/state`, {
    method: 'OPTIONS',
    headers: { ...headers, 'access-control-request-method': 'DELETE' },
  });
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe(headers.origin);
  expect(asked.headers.get('access-control-allow-methods')).toContain('DELETE');
  const answer = await fetch(`${api.url}/__specwright/state`, { method: 'DELETE', headers });
  expect(answer.headers.get('access-control-allow-origin')).toBe(headers.origin);
});

test('what the mock does not have is said, with what it has', async () => {
  const api = await serveFlagship();
  expect((await api.call('GET', '/__specwright/sate')).text).toContain('GET /__specwright');
  const wrong = await api.call('POST', '/__specwright/state', { body: {} });
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('allow')).toBe('GET, PUT, DELETE, HEAD');
  const broken = await api.call('PUT', '/__specwright/state', { body: '{' });
  expect(broken.status).toBe(400);
});

test('what is derived from the contract is told', async () => {
  const api = await serveFlagship();
  const resources = (await api.call('GET', '/__specwright/resources')).body as object[];
  expect(resources).toContainEqual(
    expect.objectContaining({
      collection: '/products',
      item: '/products/{product_id}',
      operations: expect.objectContaining({ create: 'POST /api/v1/products' }),
      unique: ['sku'],
      paging: 'cursor',
    }),
  );
  const overview = await api.call('GET', '/__specwright');
  expect(overview.body).toMatchObject({
    title: 'Shop',
    operations: expect.arrayContaining([
      { operationId: 'listOrders', method: 'GET', path: '/api/v1/orders' },
    ]),
  });
});

test('a request is written as a command', async () => {
  const api = await serveFlagship();
  const headers = [['X-Note', "it's"]];
  const sent = { method: 'PUT', url: `${api.url}/api/v1/me`, headers, body: '{}' };
  const told = await api.call('POST', '/__specwright/curl', { body: sent });
  expect(told.body).toEqual({
    curl: `curl -i ${api.url}/api/v1/me -X PUT -H 'X-Note: it'\\''s' -d '{}'`,
  });
  const wrong = { ...sent, headers: [['X-Note', 1]] };
  expect((await api.call('POST', '/__specwright/curl', { body: wrong })).status).toBe(400);
});

test('the stream begins with what is served, and with all that a mock of before has not told', async () => {
  const api = await serveFlagship();
  await api.call('GET', '/api/v1/products');
  const stream = await fetch(api.url + REQUESTS, {
    headers: { accept: 'text/event-stream', 'last-event-id': '57' },
  });
  api.mock.close();
  const [, contract = '', first = ''] = (await stream.text()).split('\n\n');
  expect(contract).toBe(`event: contract\ndata: ${JSON.stringify(api.mock.edition)}`);
  expect(first).toMatch(/^id: 1\nevent: request\n/);
});
