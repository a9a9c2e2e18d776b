import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ShownEntry } from '../../src/mock/index.ts';
import { Upstream } from '../../src/mock/upstream/upstream.ts';
import { UpstreamError } from '../../src/mock/upstream/upstream-error.ts';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { callRaw } from './support/call-raw.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serveDescription } from './support/serve-description.ts';
import { serveFlagship } from './support/serve-flagship.ts';
import { sendJson, serveUpstream } from './support/serve-upstream.ts';

const ITEM = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer' }, name: { type: 'string' } },
};
const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const ERROR = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string' }, code: { type: 'integer' } },
};
const body = { content: { 'application/json': { schema: ITEM } } };
const API = describeApi(
  {
    '/items': {
      get: {
        operationId: 'list',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 10 } }],
        responses: {
          200: json({ type: 'array', items: ITEM }),
          default: json(ERROR),
        },
      },
      post: {
        operationId: 'create',
        requestBody: body,
        responses: {
          201: {
            ...json(ITEM),
            headers: { 'X-Count': { required: true, schema: { type: 'integer' } } },
          },
        },
      },
    },
    '/items/{id}': {
      get: { operationId: 'read', parameters: [ID], responses: { 200: json(ITEM) } },
      put: {
        operationId: 'replace',
        parameters: [ID],
        requestBody: { content: { '*/*': {} } },
        responses: { default: { description: 'Anything.', content: { '*/*': {} } } },
      },
      delete: {
        operationId: 'remove',
        parameters: [ID],
        responses: { 204: { description: 'Gone.' } },
      },
    },
  },
  { servers: [{ url: 'https://api.example.com/v1' }] },
);

const CODINGS = {
  identity: (bytes: Buffer) => bytes,
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
} as const;

const text = fc.stringMatching(/^[!-~]{1,20}$/);
const exchange = fc.record({
  segment: fc.stringMatching(/^(?:[a-z0-9]|%2[0-9A-E]){1,8}$/),
  query: fc.stringMatching(/^[a-z0-9=&%.+-]{0,20}$/),
  header: text,
  sent: fc.uint8Array({ maxLength: 200 }),
  status: fc.constantFrom(200, 201, 302, 404, 422, 500, 503),
  answered: fc.uint8Array({ maxLength: 200 }),
  coding: fc.constantFrom(...(Object.keys(CODINGS) as (keyof typeof CODINGS)[])),
  cookies: fc.array(fc.stringMatching(/^[a-z]=[a-z]{1,5}$/), { maxLength: 3 }),
});

test('what is called is what arrives, and what is answered comes back', async () => {
  let next: Omit<typeof exchange extends fc.Arbitrary<infer T> ? T : never, 'segment'> | undefined;
  const upstream = await serveUpstream((outgoing) => {
    const { status, answered, coding, cookies } = next ?? expect.fail();
    outgoing.writeHead(status, {
      'content-type': 'application/octet-stream',
      'content-encoding': coding,
      'set-cookie': cookies,
      location: 'https://elsewhere.example/x',
    });
    outgoing.end(CODINGS[coding](Buffer.from(answered)));
  });
  const api = await serveDescription(API, { proxy: { url: upstream.url } });
  await fc.assert(
    fc.asyncProperty(exchange, async (planned) => {
      next = planned;
      const path = `/v1/items/${planned.segment}?${planned.query}`;
      const headers = { 'content-type': 'application/x-thing', 'x-odd': planned.header };
      const reply = await callRaw(api.url, { method: 'PUT', path, headers, body: planned.sent });
      const arrival = upstream.arrivals.at(-1);
      expect(arrival).toMatchObject({ method: 'PUT', url: path, headers });
      expect(arrival?.body.equals(planned.sent)).toBe(true);
      expect(arrival?.headers.host).toBe(new URL(upstream.url).host);
      expect(reply.status).toBe(planned.status);
      expect(reply.body.equals(planned.answered)).toBe(true);
      expect(reply.headers['set-cookie'] ?? []).toEqual(planned.cookies);
      expect(reply.headers['location']).toBe('https://elsewhere.example/x');
    }),
    { numRuns: 60 },
  );
});

test('a real API that keeps the contract has no violations', async () => {
  const real = await serveFlagship();
  const api = await serveFlagship({ proxy: { url: real.url } });
  const line = { product_id: '0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01', quantity: 1 };
  const headers = { 'idempotency-key': '0123456789abcdef' };
  const order = { lines: [line], note: 'Not all that is required.' };
  await api.call('GET', '/api/v1/products?per_page=2');
  await api.call('POST', '/api/v1/orders', { headers, body: order });
  await api.call('GET', '/api/v1/orders/0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01');
  await api.call('GET', '/health/live');
  const entries = (await api.call('GET', '/__specwright/requests')).body as ShownEntry[];
  const asked = (await real.call('GET', '/__specwright/requests')).body as ShownEntry[];
  expect(asked).toHaveLength(4);
  for (const [index, { request, response, violations }] of entries.entries()) {
    expect(violations).toEqual([]);
    expect(asked[index]?.request.url).toBe(request.url);
    expect(asked[index]?.response).toMatchObject({ status: response.status, body: response.body });
  }
});

test.each([
  ['', '/v1/items/a%2Fb?x=%20', '/v1/items/a%2Fb?x=%20'],
  ['/', '/v1/items', '/v1/items'],
  ['/v1', '/v1/items', '/v1/items'],
  ['/shop/v3/', '/v1/items/a%2Fb?x=/v1/', '/shop/v3/items/a%2Fb?x=/v1/'],
])('below `%s` is asked for %s', async (base, called, expected) => {
  const upstream = await serveUpstream((outgoing) => sendJson(outgoing, []));
  const api = await serveDescription(API, { proxy: { url: `${upstream.url}${base}` } });
  await api.call('GET', called);
  expect(upstream.arrivals.map(({ url }) => url)).toEqual([expected]);
});

test('only the operations that are named are proxied, and only those the contract has', async () => {
  const upstream = await serveUpstream((outgoing) => sendJson(outgoing, []));
  const api = await serveDescription(API, {
    proxy: { url: upstream.url, operations: ['list', 'lits'] },
  });
  expect((await api.call('GET', '/v1/items')).body).toEqual([]);
  expect((await api.call('GET', '/v1/items/7')).status).toBe(200);
  expect((await api.call('GET', '/v1/nothing')).status).toBe(404);
  expect(upstream.arrivals).toHaveLength(1);
  expect(api.reports).toEqual(['The proxy names `lits`, which is no operation of the contract.']);
});

test('drift of an answer is passed on, told in a header, and reported once', async () => {
  const answers: unknown[] = [[{ id: 'a' }, { id: 'b' }], [{ id: 'c' }], [{}]];
  const upstream = await serveUpstream((outgoing) => sendJson(outgoing, answers.shift()));
  const api = await serveDescription(API, { proxy: { url: upstream.url } });
  const first = await api.call('GET', '/v1/items');
  expect(first.body).toEqual([{ id: 'a' }, { id: 'b' }]);
  expect(first.headers.get('specwright-violations')).toMatch(
    /^Response body \/0\/id must be integer; /,
  );
  await api.call('GET', '/v1/items');
  await api.call('GET', '/v1/items');
  expect(api.reports).toEqual([
    'GET /v1/items 200 drifts from the contract: Response body /*/id must be integer',
    "GET /v1/items 200 drifts from the contract: Response body /*/id must have required property 'id'",
  ]);
  const [last] = (await api.call('GET', '/__specwright/requests?limit=1')).body as ShownEntry[];
  expect(last?.violations).toEqual(["Response body /0/id must have required property 'id'"]);
});

test('a request that breaks the contract is passed on and told', async () => {
  const upstream = await serveUpstream((outgoing) => sendJson(outgoing, []));
  const api = await serveDescription(API, { proxy: { url: upstream.url } });
  const reply = await api.call('GET', '/v1/items?limit=11');
  expect(reply.status).toBe(200);
  expect(reply.headers.get('specwright-violations')).toMatch(/^Request query \/limit must be/);
  const broken = await api.call('POST', '/v1/items', { body: '{' });
  expect(broken.headers.get('specwright-violations')).toMatch(/^Request body The body could not/);
  expect(upstream.arrivals.map(({ body: sent }) => sent.toString())).toEqual(['', '{']);
  const [, first] = (await api.call('GET', '/__specwright/requests')).body as ShownEntry[];
  expect(first?.issues).toMatchObject([{ in: 'query', pointer: '/limit' }]);
});

test.each([
  ['an undeclared status', 418, {}, '{}', 'Response status 418 is not declared'],
  [
    'an undeclared type',
    201,
    { 'content-type': 'text/html' },
    '<p>',
    'content type text/html is not',
  ],
  ['no JSON', 201, { 'content-type': 'application/json' }, '<p>', 'Response body is no JSON'],
  ['no body', 201, {}, '', 'Response body is missing'],
  ['a missing header', 201, {}, '', 'Response header X-Count is missing'],
  ['a wrong header', 201, { 'x-count': 'many' }, '', 'Response header X-Count must be integer'],
])('%s is drift', async (_name, status, headers, sent, violation) => {
  const upstream = await serveUpstream((outgoing) => outgoing.writeHead(status, headers).end(sent));
  const api = await serveDescription(API, { proxy: { url: upstream.url } });
  const reply = await api.call('POST', '/v1/items', { body: { id: 1 } });
  expect(reply.status).toBe(status);
  expect(reply.text).toBe(sent);
  expect(reply.headers.get('specwright-violations')).toContain(violation);
});

test('an API that is not there, or hangs up, is a 502 in the form of the contract', async () => {
  const dead = await serveDescription(API, { proxy: { url: 'http://127.0.0.1:1' } });
  const gone = await dead.call('GET', '/v1/items?limit=11');
  expect(gone).toMatchObject({
    status: 502,
    body: { message: expect.stringMatching(/127\.0\.0\.1:1 could not be asked: .*ECONNREFUSED/) },
  });
  const upstream = await serveUpstream((outgoing) => {
    outgoing.writeHead(200, { 'content-length': 10 }).write('half', () => outgoing.destroy());
  });
  const api = await serveDescription(API, { proxy: { url: upstream.url } });
  expect((await api.call('GET', '/v1/items')).status).toBe(502);
  const garbled = await serveUpstream((outgoing) => {
    outgoing.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all');
  });
  const other = await serveDescription(API, { proxy: { url: garbled.url } });
  expect((await other.call('GET', '/v1/items')).status).toBe(502);
  const flagship = await serveFlagship({ proxy: { url: 'http://127.0.0.1:1' } });
  expect((await flagship.call('GET', '/api/v1/orders?per_page=x')).body).toMatchObject({
    data: null,
    error: { message: expect.stringContaining('Check that it runs') },
  });
});

test('an API that does not answer in time is a 504', async () => {
  const upstream = await serveUpstream(() => {});
  const { file } = await serveDescription(API);
  const operation = new Contract(await loadSpec(file)).operation('list') ?? expect.fail();
  const slow = new Upstream({ url: upstream.url }, () => {}, 50);
  const request = { method: 'GET', url: '/v1/items', headers: {}, ip: '' };
  const failure = await slow
    .answer({ operation, path: '/v1/items', prefix: '/v1', request })
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UpstreamError);
  expect(failure).toMatchObject({ status: 504, message: expect.stringContaining('0.05 seconds') });
});

test('a call that comes back to its mock ends there', async () => {
  let own = '';
  const upstream = await serveUpstream((outgoing, { url, headers: { via = '' } }) => {
    void fetch(own + url, { headers: { via } })
      .then((reply) => reply.text())
      .then((told) => outgoing.writeHead(502, { 'content-type': 'application/json' }).end(told));
  });
  const api = await serveDescription(API, { proxy: { url: upstream.url } });
  own = api.url;
  const reply = await api.call('GET', '/v1/items');
  expect(reply.body).toMatchObject({ message: expect.stringContaining('the mock itself') });
  expect(upstream.arrivals).toHaveLength(1);
});

test('Prefer and scenarios win', async () => {
  const upstream = await serveUpstream((outgoing) => sendJson(outgoing, []));
  const config = { mock: { scenarios: { down: { '*': { code: 503 } } } } };
  const api = await serveDescription(API, { config, proxy: { url: upstream.url } });
  const down = { headers: { 'x-mock-scenario': 'down' } };
  expect((await api.call('GET', '/v1/items', down)).status).toBe(503);
  const preferred = await api.call('GET', '/v1/items', { headers: { prefer: 'code=200' } });
  expect(preferred.headers.get('preference-applied')).toBe('code=200');
  expect(upstream.arrivals).toEqual([]);
});

test('what is large, and what has no end, is passed on as it comes', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  const upstream = await serveUpstream((outgoing, { url }) => {
    if (url.endsWith('/events')) {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      return;
    }
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    for (let count = 0; count < 20; count += 1) outgoing.write(chunk);
    outgoing.end();
  });
  const api = await serveDescription(API, { proxy: { url: upstream.url } });
  const large = await api.call('GET', '/v1/items/1');
  expect(large.text).toBe('a'.repeat(20 * 1024 * 1024));
  expect(large.headers.get('specwright-violations')).toBeNull();
  const events = await fetch(`${api.url}/v1/items/events`);
  const reader = events.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: 1\n\n');
  await reader?.cancel();
});

test('HEAD and answers without a body come back as they are', async () => {
  const upstream = await serveUpstream((outgoing, { method }) => {
    if (method === 'DELETE') outgoing.writeHead(204).end();
    else outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': 7 }).end();
  });
  const api = await serveDescription(API, { proxy: { url: upstream.url } });
  const head = await api.call('HEAD', '/v1/items/1');
  expect(head.status).toBe(200);
  expect(head.headers.get('content-length')).toBe('7');
  expect(head.headers.get('specwright-violations')).toBeNull();
  const gone = await api.call('DELETE', '/v1/items/1');
  expect(gone).toMatchObject({ status: 204, text: '' });
  expect(gone.headers.get('specwright-violations')).toBeNull();
  expect(upstream.arrivals.map(({ method }) => method)).toEqual(['HEAD', 'DELETE']);
});

test.each([
  'ftp://a.example',
  'a.example',
  'https://me:secret@a.example',
  'https://a.example/?a=1',
])('%s is no address of an API', async (url) => {
  await expect(serveFlagship({ proxy: { url } })).rejects.toMatchObject({ code: 'MOCK_PROXY' });
});
