/** Whatever is sent is answered, and the mock goes on. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { listenMock } from '../../src/mock/index.ts';
import { createMock } from '../../src/studio/create-mock.ts';
import { call } from './support/serve.ts';
import { serveFlagship } from './support/serve-flagship.ts';

const PRODUCTS = '/api/v1/products';
const WRITE = { 'idempotency-key': '0123456789abcdef' };

/** Sends bytes as they are, and reads until the connection is closed. */
async function raw(url: string, bytes: string | Uint8Array): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  socket.setTimeout(5000, () => socket.destroy());
  return readText(socket);
}

const close = 'connection: close\r\n\r\n';
const get = (target: string, more = ''): string =>
  `GET ${target} HTTP/1.1\r\nhost: localhost\r\n${more}${close}`;

test.each([
  ['garbage', '\u0000\u0001garbage\r\n\r\n', 400],
  ['no host', `GET ${PRODUCTS} HTTP/1.1\r\n${close}`, 400],
  ['too many headers', get(PRODUCTS, `x-a: ${'a'.repeat(40_000)}\r\n`), 431],
  [
    'two lengths',
    `POST ${PRODUCTS} HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n${close}`,
    400,
  ],
  ['a path out of the API', get('/api/v1/../../etc/passwd'), 404],
  ['the same, escaped', get('/api/v1/products/..%2f..%2fetc%2fpasswd'), 400],
  ['a broken escape', get('/api/v1/products/%zz'), 400],
  ['a zero byte', get('/api/v1/products/%00'), 400],
  ['a name of the prototype', get('/api/v1/products/__proto__'), 400],
  ['a prototype as query', get(`${PRODUCTS}?__proto__[x]=1&constructor=2`), 200],
  [
    'hostile cookies',
    get(PRODUCTS, 'cookie: __proto__=1; ;=; x-mock-session=__proto__; a="\r\n'),
    200,
  ],
  ['a session of the prototype', get(PRODUCTS, 'x-mock-session: __proto__\r\n'), 200],
  ['a scenario of the prototype', get(PRODUCTS, 'x-mock-scenario: __proto__\r\n'), 400],
  ['an absolute target', get(`http://evil.example${PRODUCTS}`), 200],
  ['two slashes', get(`/${PRODUCTS}`), 404],
])('%s', async (_name, bytes, status) => {
  const api = await serveFlagship();
  expect(await raw(api.url, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect((await api.call('GET', PRODUCTS)).status).toBe(200);
  expect(api.reports).toEqual([]);
});

test('what cannot be read is reported', async () => {
  const mock = await createMock('specs/orders/openapi.yaml', { config: {}, watch: false });
  const reports: string[] = [];
  const report = (message: string): void => void reports.push(message);
  const running = await listenMock(mock, { port: 0, host: '127.0.0.1', report });
  onTestFinished(async () => {
    mock.close();
    await running.close();
  });
  await raw(running.url, 'garbage\r\n\r\n');
  expect(reports).toEqual([expect.stringContaining('400')]);
});

test.each([
  ['no JSON', '{"sku":', 400],
  ['no text', '\ufffd', 400],
  ['nothing', '', 400],
  ['a number that is none', '{"stock":NaN}', 400],
  ['the prototype', '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}', 400],
  ['a deep nest', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400],
  ['too much', `{"name":"${'a'.repeat(20_000_000)}"}`, 413],
])('a body with %s is answered at once', async (_name, body, status) => {
  const api = await serveFlagship();
  const start = performance.now();
  const reply = await api
    .call('POST', PRODUCTS, { headers: { ...WRITE, 'content-type': 'application/json' }, body })
    .catch(() => undefined);
  // A client that still sends may find the connection closed before it has read the answer.
  expect(reply?.status ?? 413).toBe(status);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  expect((await api.call('GET', PRODUCTS)).status).toBe(200);
});

test('a client that goes away in the middle is not waited for', async () => {
  const api = await serveFlagship();
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const head = `POST ${PRODUCTS} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer a\r\ncontent-type: application/json\r\ncontent-length: 1000`;
  socket.write(`${head}\r\n\r\n{"sku":`);
  await expect.poll(() => socket.bytesWritten).toBeGreaterThan(100);
  socket.destroy();
  expect((await api.call('GET', PRODUCTS)).status).toBe(200);
});

test('whatever the path, the query and the headers are, there is an answer, and it is not a defect', async () => {
  const api = await serveFlagship();
  const segment = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
    fc.constantFrom('api', 'v1', 'products', '..', '%2e%2e', '%', '__proto__', ''),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(segment, { maxLength: 6 }),
      fc.string({ unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc.string().filter((text) => /^[\x20-\x7e]*$/.test(text)),
      async (segments, query, value) => {
        const headers = { prefer: value, accept: value, 'if-none-match': value, cookie: value };
        const target = `/${segments.join('/')}?${query}`;
        const { status } = await call(api.url, 'GET', target, { headers });
        expect(status).toBeLessThan(500);
      },
    ),
    { numRuns: 200 },
  );
  expect(api.reports).toEqual([]);
});
