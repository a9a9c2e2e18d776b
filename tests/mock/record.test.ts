import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { ShownEntry } from '../../src/mock/index.ts';
import { bodyKey, placeKey } from '../../src/mock/record/request-key.ts';
import { runMain } from '../support/run-main.ts';
import { describeApi, json } from './support/describe-api.ts';
import type { Reply } from './support/serve.ts';
import { serveDescription } from './support/serve-description.ts';
import { serveFlagship } from './support/serve-flagship.ts';
import type { ServedHost } from './support/serve-spec.ts';
import { sendJson, serveUpstream } from './support/serve-upstream.ts';

async function newFile(name = 'traffic.jsonl'): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'specwright-record-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return path.join(folder, name);
}

/** The lines of a recording, once there are so many. */
async function recorded(file: string, count: number): Promise<ShownEntry[]> {
  const read = async (): Promise<string[]> =>
    (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  await expect.poll(async () => (await read()).length, { timeout: 5000 }).toBe(count);
  return (await read()).map((line) => JSON.parse(line) as ShownEntry);
}

const PRODUCT = '/api/v1/products/0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01';
const ORDER = {
  lines: [{ product_id: '0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01', quantity: 1 }],
  shipping_address: {
    recipient: 'Mira Okafor',
    street: 'Lindenstrasse 4',
    postal_code: '10969',
    city: 'Berlin',
    country: 'DE',
  },
};

async function play(api: ServedHost): Promise<Reply[]> {
  const headers = { 'idempotency-key': '0123456789abcdef' };
  const down = { headers: { prefer: 'code=500' } };
  return [
    await api.call('GET', '/api/v1/products?per_page=2&category=desk'),
    await api.call('GET', '/api/v1/orders'),
    await api.call('POST', '/api/v1/orders', { headers, body: ORDER }),
    await api.call('GET', '/api/v1/orders'),
    await api.call('POST', '/api/v1/orders', { body: { lines: 'none' } }),
    await api.call('POST', '/api/v1/orders', { body: '{' }),
    await api.call('GET', PRODUCT),
    await api.call('HEAD', PRODUCT),
    await api.call('GET', '/api/v1/admin/orders', down),
  ];
}

/** What is told of an answer; the connection has headers of its own. */
function essence({ status, headers, text }: Reply): object {
  const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);
  return { status, text, headers: [...headers].filter(([name]) => !own.has(name)) };
}

test('what is recorded and replayed is what was answered', async () => {
  const file = await newFile();
  const answered = await play(await serveFlagship({ record: file }));
  expect(answered.map(({ status }) => status)).toEqual([
    200, 200, 201, 200, 400, 400, 200, 200, 500,
  ]);
  await recorded(file, answered.length);
  const api = await serveFlagship({ replay: file, seed: 'another' });
  const calls: [string, string, object?][] = [
    ['GET', '/api/v1/products?category=desk&per_page=2'], // another order
    ['GET', '/api/v1/orders'],
    [
      'POST',
      '/api/v1/orders',
      { body: { shipping_address: ORDER.shipping_address, lines: ORDER.lines } },
    ],
    ['GET', '/api/v1/orders'],
    ['POST', '/api/v1/orders', { body: { lines: 'none' } }],
    ['POST', '/api/v1/orders', { body: '{' }],
    ['GET', PRODUCT],
    ['HEAD', PRODUCT],
    ['GET', '/api/v1/admin/orders'],
  ];
  for (const [index, [method, target, options]] of calls.entries()) {
    const reply = await api.call(method, target, options);
    expect(essence(reply)).toEqual(essence(answered[index] ?? expect.fail()));
  }
  const again = await api.call('GET', '/api/v1/orders');
  expect(again.text).toBe(answered[3]?.text);
  expect(again.text).not.toBe(answered[1]?.text);
  const other = { headers: { 'x-mock-session': 'other' } };
  expect((await api.call('GET', '/api/v1/orders', other)).text).toBe(answered[1]?.text);
});

test('what was not recorded is answered as usual, and what is preferred wins', async () => {
  const file = await newFile();
  const first = await serveFlagship({ record: file });
  const { text } = await first.call('GET', PRODUCT);
  await recorded(file, 1);
  const api = await serveFlagship({ replay: file });
  expect((await api.call('GET', '/api/v1/products?per_page=1')).status).toBe(200);
  expect((await api.call('GET', PRODUCT)).text).toBe(text);
  const preferred = await api.call('GET', PRODUCT, { headers: { prefer: 'code=404' } });
  expect(preferred.status).toBe(404);
});

test('an exchange with a real API replays without it', async () => {
  const bytes = Buffer.from([0, 255, 128, 10]);
  const upstream = await serveUpstream((outgoing, { url }) => {
    if (url.endsWith('/raw')) outgoing.writeHead(200, { 'content-type': 'image/png' }).end(bytes);
    else sendJson(outgoing, { mark: '\uFEFFü' }, 202);
  });
  const api = describeApi({
    '/raw': { get: { responses: { 200: { description: 'Fine.' } } } },
    '/text': { post: { responses: { 200: json({}) } } },
  });
  const file = await newFile();
  const first = await serveDescription(api, { proxy: { url: upstream.url }, record: file });
  const answered = [
    await first.call('GET', '/raw'),
    await first.call('POST', '/text', { body: 1 }),
  ];
  const [image] = await recorded(file, 2);
  expect(image?.response).toMatchObject({ isBase64: true, body: bytes.toString('base64') });
  const again = await serveDescription(api, { replay: file });
  expect(essence(await again.call('GET', '/raw'))).toEqual(essence(answered[0] ?? expect.fail()));
  const posted = await again.call('POST', '/text', { body: 1 });
  expect(posted).toMatchObject({ status: 202, text: answered[1]?.text });
  expect(posted.headers.get('specwright-violations')).toBe('Response status 202 is not declared');
  expect(upstream.arrivals).toHaveLength(2);
});

test('an answer without an end is not replayed, since it is not in the recording', async () => {
  const upstream = await serveUpstream((outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: 1\n\n');
  });
  const events = { 'text/event-stream': { schema: { type: 'string' }, example: 'mocked' } };
  const responses = { 200: { description: 'Events.', content: events } };
  const api = describeApi({ '/events': { get: { responses } } });
  const file = await newFile();
  const first = await serveDescription(api, { proxy: { url: upstream.url }, record: file });
  expect((await first.call('GET', '/events')).text).toBe('data: 1\n\n');
  const [entry] = await recorded(file, 1);
  expect(entry).toMatchObject({ request: { body: null }, response: { body: null } });
  const again = await serveDescription(api, { replay: file });
  expect((await again.call('GET', '/events')).text).toBe('mocked');
});

test('what lets callers in is not recorded, and does not matter in a replay', async () => {
  const api = describeApi(
    { '/me': { get: { responses: { 200: json({ type: 'object' }) } } } },
    {
      components: {
        securitySchemes: {
          key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
          query: { type: 'apiKey', in: 'query', name: 'api_key' },
        },
      },
    },
  );
  let count = 0;
  const upstream = await serveUpstream((outgoing) => {
    count += 1;
    outgoing.writeHead(200, {
      'content-type': 'application/json',
      'set-cookie': ['sid=secret-1', 'csrf=secret-2'],
    });
    outgoing.end(JSON.stringify({ count }));
  });
  const file = await newFile();
  const first = await serveDescription(api, { proxy: { url: upstream.url }, record: file });
  const headers = {
    authorization: 'Bearer secret-3',
    cookie: 'sid=secret-4',
    'proxy-authorization': 'Basic secret-5',
    'x-api-key': 'secret-6',
  };
  const answered = await first.call('GET', '/me?b=1&api%5Fkey=secret-7&a=2', { headers });
  expect(answered.headers.getSetCookie()).toEqual(['sid=secret-1', 'csrf=secret-2']);
  const [entry] = await recorded(file, 1);
  expect(await readFile(file, 'utf8')).not.toContain('secret');
  expect(entry?.request).toMatchObject({
    url: '/me?b=1&api%5Fkey=***&a=2',
    headers: { authorization: '***', cookie: '***', 'x-api-key': '***' },
  });
  const again = await serveDescription(api, { replay: file });
  const reply = await again.call('GET', '/me?a=2&b=1&api_key=mine');
  expect(reply.body).toEqual({ count: 1 });
  expect(reply.headers.getSetCookie()).toEqual([]);
  // Told here, where only this machine looks.
  const [told] = (await first.call('GET', '/__specwright/requests')).body as ShownEntry[];
  expect(told?.request.headers['authorization']).toBe('Bearer secret-3');
});

test('calls at the same time are recorded in the order of their answers', async () => {
  const file = await newFile();
  const api = await serveFlagship({ record: file });
  await Promise.all(
    Array.from({ length: 100 }, (_, page) => api.call('GET', `/api/v1/products?per_page=${page}`)),
  );
  const lines = await recorded(file, 100);
  expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
});

test('a recording that breaks off is said once, and the mock goes on', async () => {
  const file = await newFile('gone/traffic.jsonl');
  await expect(serveFlagship({ record: file })).rejects.toMatchObject({ code: 'MOCK_RECORD' });
  const full = await serveFlagship({ record: '/dev/full' });
  for (let count = 0; count < 5; count += 1) {
    expect((await full.call('GET', PRODUCT)).status).toBe(200);
    await expect.poll(() => full.reports.length).toBe(1);
  }
  expect(full.reports).toEqual([expect.stringMatching(/^The recording ends here: ENOSPC/)]);
});

const LINE = {
  request: { method: 'GET', url: '/', headers: {}, body: null, isBase64: false },
  response: { status: 200, headers: {}, body: null, isBase64: false },
  issues: [],
  violations: [],
  disruption: null,
};

test.each([
  ['no JSON', '{'],
  ['nothing of an exchange', '{}'],
  ['an impossible status', JSON.stringify({ ...LINE, response: { ...LINE.response, status: 0 } })],
  [
    'a header of two lines',
    JSON.stringify({ ...LINE, response: { ...LINE.response, headers: { a: 'b\nc' } } }),
  ],
])('a line with %s is an error with its place', async (_name, line) => {
  const file = await newFile();
  await writeFile(file, `${JSON.stringify(LINE)}\n\n`);
  await serveFlagship({ replay: file });
  await appendFile(file, `${line}\n`);
  await expect(serveFlagship({ replay: file })).rejects.toMatchObject({
    code: 'MOCK_REPLAY',
    location: { file, line: 3 },
  });
});

test.each([
  [['--record', 'none/traffic.jsonl'], 'MOCK_RECORD'],
  [['--replay', 'none.jsonl'], 'MOCK_REPLAY'],
  [['--proxy', 'staging'], 'MOCK_PROXY'],
  [['--proxy-operation', 'listOrders'], 'USAGE_PROXY'],
])('%j ends with 2', async (flags, code) => {
  const run = await runMain(['mock', 'specs/notes/openapi.yaml', '--port', '0', ...flags]);
  expect(run.code).toBe(2);
  expect(run.error).toContain(code);
});

test('requests are equal in whatever order query and properties are', () => {
  const name = fc.stringMatching(/^[a-z0-9_]{1,5}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([key]) => key }),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (pairs, value) => {
        const query = (list: [string, string][]) => `/a?${String(new URLSearchParams(list))}`;
        expect(placeKey('GET', query(pairs.toReversed()))).toBe(placeKey('GET', query(pairs)));
        const bytes = (data: object) => Buffer.from(JSON.stringify(data));
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(bodyKey(bytes(turned))).toBe(bodyKey(bytes(value)));
      },
    ),
  );
});

test('requests that differ have other keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [left, right] = [a, b].map((value) => JSON.stringify(value));
      fc.pre(left !== right && JSON.stringify(sortKeys(a)) !== JSON.stringify(sortKeys(b)));
      expect(bodyKey(Buffer.from(left ?? ''))).not.toBe(bodyKey(Buffer.from(right ?? '')));
    }),
  );
  expect(placeKey('GET', '/a/b')).not.toBe(placeKey('GET', '/a%2Fb'));
  expect(placeKey('GET', '/a?b=1')).not.toBe(placeKey('GET', '/a?b=2'));
  expect(placeKey('GET', '/a')).not.toBe(placeKey('POST', '/a'));
  expect(placeKey('GET', '/a%20b?c=%20')).toBe(placeKey('GET', '/a%20b?c=+'));
});

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, part]) => [key, sortKeys(part)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
