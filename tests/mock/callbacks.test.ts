import { createHash, createHmac } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { ShownEntry } from '../../src/mock/index.ts';
import { compileValidator, schemaForDirection } from '../../src/contract/index.ts';
import { hooksApi, orderHook } from './support/hooks-api.ts';
import { receive, type Receiver } from './support/receive.ts';
import { serveHost, type ServeHostOptions } from './support/serve-host.ts';

const REQUESTS = '/__specwright/requests';
const ORDER = { status: 'open', total: 5 };

/** Time that passes at once, and how long it was. */
function fastClock() {
  const waits: number[] = [];
  const clock = {
    now: () => Date.parse('2026-01-01T00:00:00Z'),
    pause: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { waits, clock };
}

async function order(
  { call }: Awaited<ReturnType<typeof serveHost>>,
  url: string,
  more: object = {},
): Promise<{ readonly id: string }> {
  const body = { ...ORDER, callback_url: url, ...more };
  const { status, body: created } = await call('POST', '/orders', { body });
  expect(status).toBe(201);
  return created as { id: string };
}

async function first({ received }: Receiver) {
  await expect.poll(() => received.length).toBeGreaterThan(0);
  const [message] = received;
  if (message === undefined) throw new Error('nothing was received');
  return { ...message, json: JSON.parse(message.body) as Record<string, unknown> };
}

test.each([false, true])(
  'a callback tells of what was answered (stateless: %s)',
  async (stateless) => {
    const contract = await hooksApi();
    const api = await serveHost(contract, { stateless });
    const receiver = await receive();
    const created = await order(api, `${receiver.url}/hooks?a=b`);
    const { method, url, headers, json } = await first(receiver);
    expect([method, url, headers['content-type']]).toEqual([
      'POST',
      '/hooks?a=b',
      'application/json',
    ]);
    expect(json).toMatchObject({ type: 'order.created', order_id: created.id });
    expect(json['data']).toMatchObject(created);
    expect(json['id']).toMatch(/^evt_/);
    const schema = contract.schemas.get('Event')?.json ?? {};
    expect(compileValidator(schemaForDirection(schema, 'response'))(json)).toEqual([]);
    expect(api.reports).toEqual([]);
  },
);

test('an example is sent as it is, except for what the answer knows better', async () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const example = {
    id: 'evt_example0',
    type: 'order.created',
    order_id: id,
    data: { id, status: 'paid', total: 1 },
  };
  const api = await serveHost(await hooksApi({ example }));
  const receiver = await receive();
  const created = await order(api, receiver.url);
  const { json } = await first(receiver);
  expect(json).toEqual({
    id: 'evt_example0',
    type: 'order.created',
    order_id: created.id,
    data: { id: created.id, ...ORDER },
  });
});

test('what cannot be made true without breaking the schema stays as it is', async () => {
  const example = { order_id: 7, data: { id: 'x', total: 1, extra: true } };
  const requestBody = {
    content: {
      'application/json': {
        schema: {
          properties: {
            order_id: { type: 'integer' },
            data: { properties: { id: { maxLength: 1 }, total: {} } },
          },
        },
        example,
      },
    },
  };
  const api = await serveHost(await hooksApi({ callback: { requestBody } }));
  const receiver = await receive();
  await order(api, receiver.url);
  const { json } = await first(receiver);
  expect(json).toEqual({ order_id: 7, data: { id: 'x', total: 5, extra: true } });
});

test('required headers and query parameters are filled in, the content type is as declared', async () => {
  const parameter = (name: string, more: object): object => ({
    name,
    in: 'header',
    schema: { type: 'string' },
    ...more,
  });
  const callback = {
    parameters: [
      parameter('X-Event', { required: true, example: 'order.created' }),
      parameter('X-Other', { example: 'no' }),
      parameter('version', { in: 'query', required: true, schema: { const: 2 } }),
    ],
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': {
          schema: { properties: { order_id: { type: 'string' }, note: { const: 'a&b' } } },
        },
      },
    },
  };
  const api = await serveHost(await hooksApi({ callback }));
  const receiver = await receive();
  const created = await order(api, `${receiver.url}/hooks`);
  await expect.poll(() => receiver.received.length).toBe(1);
  const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = receiver.received;
  expect(url).toBe('/hooks?version=2');
  expect(headers['x-event']).toBe('order.created');
  expect(headers['x-other']).toBeUndefined();
  expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    order_id: created.id,
    note: 'a&b',
  });
});

test('values within the query of an address are escaped', async () => {
  const receiver = await receive();
  const expression = `${receiver.url}/{$request.body#/status}?to={$request.body#/callback_url}&id={$response.body#/id}`;
  const api = await serveHost(await hooksApi({ expression }));
  const created = await order(api, 'a&b=c');
  const { url } = await first(receiver);
  expect(url).toBe(`/open?to=a%26b%3Dc&id=${created.id}`);
});

test('what fails sets nothing off', async () => {
  const api = await serveHost(await hooksApi());
  const receiver = await receive();
  const body = { status: 'lost', total: 5, callback_url: receiver.url };
  expect((await api.call('POST', '/orders', { body })).status).toBe(400);
  await order(api, receiver.url);
  await first(receiver);
  expect(receiver.received).toHaveLength(1);
});

test('an expression that yields nothing says so, once', async () => {
  const api = await serveHost(await hooksApi());
  for (let count = 0; count < 2; count += 1) {
    expect((await api.call('POST', '/orders', { body: ORDER })).status).toBe(201);
  }
  await expect.poll(() => api.reports.length).toBe(1);
  expect(api.reports[0]).toMatch(/orderCreated.*createOrder.*`\$request\.body#\/callback_url`/);
});

test.each([
  ['http://hooks.example/a', /hooks\.example.*--callback-host hooks\.example/],
  ['http://10.0.0.7:80/', /--callback-host 10\.0\.0\.7/],
  ['http://127.0.0.1.hooks.example/', /this machine only/],
  ['http://[::ffff:10.0.0.7]/', /this machine only/],
  ['ftp://127.0.0.1/', /http and https only/],
  ['file:///etc/passwd', /http and https only/],
  ['http://a:b@127.0.0.1/', /credentials/],
  ['/hooks', /no URL/],
])('nothing is sent to %s', async (url, message) => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const api = await serveHost(await hooksApi());
  await order(api, url);
  await order(api, url.replace(/\/a$/, '/b'));
  await expect.poll(() => api.reports.length).toBe(1);
  expect(api.reports[0]).toMatch(message);
  const targets = fetched.mock.calls.map(([to]) => String(to));
  expect(targets.filter((to) => !to.startsWith(api.url))).toEqual([]);
  fetched.mockRestore();
});

test('a host that is allowed is called, with its port where that is said', async () => {
  const receiver = await receive();
  const { port } = new URL(receiver.url);
  // What is no name of this machine by itself, but leads to it.
  const address = `http://0.0.0.0:${port}/hooks`;
  for (const host of ['0.0.0.0', `0.0.0.0:${port}`]) {
    const api = await serveHost(await hooksApi(), { callbackHosts: [host] });
    await order(api, address);
    await expect.poll(() => receiver.received.length).toBeGreaterThan(0);
    expect(api.reports).toEqual([]);
  }
  const other = await serveHost(await hooksApi(), { callbackHosts: ['0.0.0.0:1'] });
  await order(other, address);
  await expect.poll(() => other.reports.length).toBe(1);
  expect(receiver.received).toHaveLength(2);
});

test('what fails is sent again, the same, later and later', async () => {
  const { waits, clock } = fastClock();
  const api = await serveHost(await hooksApi(), { callbackClock: clock });
  const receiver = await receive([503], [500], [204]);
  await order(api, receiver.url);
  await expect.poll(() => receiver.received.length).toBe(3);
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  const [short = 0, long = 0, ...more] = waits;
  expect(more).toEqual([]);
  expect(short).toBeGreaterThanOrEqual(400);
  expect(short).toBeLessThanOrEqual(600);
  expect(long).toBeGreaterThanOrEqual(1600);
  expect(long).toBeLessThanOrEqual(2400);
});

test.each([
  [[[404]], 1, []],
  [[[302, { location: '/elsewhere' }]], 1, []],
  [[[429, { 'retry-after': '3' }], [204]], 2, [3000]],
  [[[429, { 'retry-after': '3600' }], [204]], 2, [30_000]],
  [[[503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:07 GMT' }], [204]], 2, [7000]],
  [[[503, { 'retry-after': '0' }], [503, { 'retry-after': '0' }], [503], [204]], 3, [0, 0]],
] as const)('%j: %i attempts, after %j', async (replies, attempts, expected) => {
  const { waits, clock } = fastClock();
  const api = await serveHost(await hooksApi(), { callbackClock: clock });
  const receiver = await receive(...replies);
  await order(api, receiver.url);
  const seen = async (): Promise<number> =>
    ((await api.call('GET', `${REQUESTS}?kind=callback`)).body as ShownEntry[]).length;
  await expect.poll(seen).toBe(attempts);
  expect(waits).toEqual(expected);
  expect(receiver.received).toHaveLength(attempts);
});

test('another seed waits otherwise, the same seed the same', async () => {
  const waitsOf = async (seed: string): Promise<readonly number[]> => {
    const { waits, clock } = fastClock();
    const api = await serveHost(await hooksApi(), { callbackClock: clock, seed });
    const receiver = await receive([500]);
    await order(api, receiver.url);
    await expect.poll(() => receiver.received.length).toBe(3);
    return waits;
  };
  const [a, again, b] = [await waitsOf('a'), await waitsOf('a'), await waitsOf('b')];
  expect(again).toEqual(a);
  expect(b).not.toEqual(a);
});

test('every attempt is seen among the requests, with what is wrong with the answer', async () => {
  const { clock } = fastClock();
  const api = await serveHost(await hooksApi(), { callbackClock: clock });
  const receiver = await receive([500], [200]);
  const headers = { 'x-mock-session': 'a' };
  const body = { ...ORDER, callback_url: receiver.url };
  await api.call('POST', '/orders', { body, headers });
  const entries = async (): Promise<ShownEntry[]> =>
    (await api.call('GET', REQUESTS)).body as ShownEntry[];
  await expect.poll(async () => (await entries()).length).toBe(3);
  const [second, firstTry, request] = await entries();
  expect(request).toMatchObject({ id: 1, kind: 'request' });
  expect(firstTry).toMatchObject({
    kind: 'callback',
    session: 'a',
    operationId: 'createOrder orderCreated post',
    request: { method: 'POST', url: `${receiver.url}/`, body: receiver.received[0]?.body },
    response: { status: 500 },
  });
  expect(second?.violations).toEqual([expect.stringMatching(/answers 200, declared are 204/)]);
  expect(second?.curl).toContain(`curl -i ${receiver.url}/ -X POST`);
  expect(api.reports).toHaveLength(2);
  expect(api.reports[1]).toContain('answers 200');
});

test('a receiver that is not there is told with the reason', async () => {
  const { waits, clock } = fastClock();
  const api = await serveHost(await hooksApi(), { callbackClock: clock });
  await order(api, 'http://127.0.0.1:9/');
  await expect.poll(() => waits.length).toBe(2);
  const entries = async (): Promise<ShownEntry[]> =>
    (await api.call('GET', `${REQUESTS}?kind=callback`)).body as ShownEntry[];
  await expect.poll(async () => (await entries()).length).toBe(3);
  expect((await entries())[0]?.response.status).toBe(0);
  const again = await api.call('POST', `${REQUESTS}/1/callbacks`);
  expect(again.body).toMatchObject([
    {
      name: 'orderCreated',
      url: 'http://127.0.0.1:9/',
      attempts: Array.from({ length: 3 }, () => ({
        error: expect.any(String),
        milliseconds: expect.any(Number),
      })),
      delivered: false,
    },
  ]);
});

test('closing the mock calls off what waits', async () => {
  const receiver = await receive([503]);
  const api = await serveHost(await hooksApi());
  await order(api, receiver.url);
  await first(receiver);
  const called = api.call('POST', `${REQUESTS}/1/callbacks`);
  await expect.poll(() => receiver.received.length).toBe(2);
  api.mock.close();
  const { body } = await called;
  expect(body).toMatchObject([{ attempts: [{ status: 503 }], delivered: false }]);
  expect(receiver.received).toHaveLength(2);
});

test('callbacks that call the mock itself come to an end', async () => {
  const api = await serveHost(await hooksApi());
  const body = { ...ORDER, callback_url: `${api.url}/orders` };
  const requestBody = {
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Order' }, example: body },
    },
  };
  const circle = await serveHost(await hooksApi({ callback: { requestBody } }));
  await order(circle, `${circle.url}/orders`);
  await expect.poll(() => circle.reports.join('\n'), { timeout: 10_000 }).toContain('circle');
  const { body: sent } = await circle.call('GET', `${REQUESTS}?kind=callback`);
  expect(sent).toHaveLength(4);
});

test('a signature header has the HMAC of the body', async () => {
  const callback = {
    parameters: [{ name: 'X-Hub-Signature-256', in: 'header', schema: { type: 'string' } }],
  };
  const api = await serveHost(await hooksApi({ callback }), { callbackSecret: 's3cret' });
  const receiver = await receive();
  await order(api, receiver.url);
  const { headers, body } = await first(receiver);
  const hex = createHmac('sha256', 's3cret').update(body).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${hex}`);
  expect(headers['signature-input']).toBeUndefined();
});

test.each([
  { 'x-signed': true },
  { parameters: [{ name: 'Signature-Input', in: 'header', schema: { type: 'string' } }] },
  { parameters: [{ name: 'Content-Digest', in: 'header', schema: { type: 'string' } }] },
])('a message is signed where %j', async (callback) => {
  const { clock } = fastClock();
  const api = await serveHost(await hooksApi({ callback }), { callbackClock: clock });
  const receiver = await receive();
  await order(api, `${receiver.url}/hooks?a=b`);
  const { headers, body } = await first(receiver);
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  expect(headers['content-digest']).toBe(digest);
  const parameters =
    '("@method" "@target-uri" "content-type" "content-digest");created=1767225600;keyid="specwright";alg="hmac-sha256"';
  expect(headers['signature-input']).toBe(`sig1=${parameters}`);
  const base = [
    '"@method": POST',
    `"@target-uri": ${receiver.url}/hooks?a=b`,
    '"content-type": application/json',
    `"content-digest": ${digest}`,
    `"@signature-params": ${parameters}`,
  ].join('\n');
  const expected = createHmac('sha256', 'specwright').update(base).digest('base64');
  expect(headers['signature']).toBe(`sig1=:${expected}:`);
});

async function withHooks(names: readonly string[], options: ServeHostOptions = {}) {
  const webhooks = Object.fromEntries(
    names.map((name) => [name, orderHook({ operationId: name })]),
  );
  return serveHost(await hooksApi({ webhooks }), options);
}

test('webhooks go out when what they tell of happens', async () => {
  const receiver = await receive();
  const names = ['orderCreated', 'order.updated', 'deleteOrder', 'itemAdded', 'orderShipped'];
  const api = await withHooks([...names, 'userCreated'], { webhookUrl: receiver.url });
  const told = async (count: number): Promise<readonly unknown[]> => {
    await expect.poll(() => receiver.received.length).toBe(count);
    const { body } = await api.call('GET', `${REQUESTS}?kind=callback`);
    return (body as ShownEntry[]).slice(0, 2).map(({ operationId }) => operationId);
  };
  const { body } = await api.call('POST', '/orders', { body: ORDER });
  const { id } = body as { id: string };
  // Their names have no resource of the contract; what they carry has.
  expect(new Set(await told(3))).toContain('userCreated');
  expect(await told(3)).toHaveLength(2);
  await api.call('PATCH', `/orders/${id}`, { body: { ...ORDER, total: 9 } });
  expect((await told(4))[0]).toBe('order.updated');
  expect(JSON.parse(receiver.received[3]?.body ?? '')).toMatchObject({
    order_id: id,
    type: 'order.updated',
    data: { id, total: 9 },
  });
  await api.call('DELETE', `/orders/${id}`);
  expect((await told(5))[0]).toBe('deleteOrder');
  expect(JSON.parse(receiver.received[4]?.body ?? '')).toMatchObject({
    order_id: id,
    data: { id },
  });
  await api.call('GET', '/orders');
  await api.call('GET', '/__specwright');
  expect(receiver.received).toHaveLength(5);
});

test('a webhook is sent by hand, and tells what became of it', async () => {
  const { clock } = fastClock();
  const api = await withHooks(['order.created'], { callbackClock: clock });
  const receiver = await receive([503], [204]);
  const fire = (name: string, body: unknown) =>
    api.call('POST', `/__specwright/webhooks/${name}`, { body });
  const { status, body } = await fire('order.created', { url: `${receiver.url}/x` });
  expect(status).toBe(200);
  expect(body).toEqual({
    name: 'order.created',
    url: `${receiver.url}/x`,
    attempts: [
      { status: 503, milliseconds: expect.any(Number) },
      { status: 204, milliseconds: expect.any(Number) },
    ],
    delivered: true,
    problem: null,
  });
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'order.created' });
  await fire('order.created', { url: receiver.url, body: { own: [1] } });
  expect(receiver.received[2]?.body).toBe('{"own":[1]}');
  expect(api.reports.join('\n')).toMatch(/order\.created.*what is sent breaks its schema/);
  const callback = await fire('orderCreated', { url: receiver.url });
  expect(callback.body).toMatchObject({ delivered: true });
  const unknown = await fire('order', { url: receiver.url });
  expect([unknown.status, unknown.text]).toEqual([
    404,
    expect.stringContaining('`order.created`, `orderCreated`'),
  ]);
  expect((await fire('order.created', {})).status).toBe(400);
  expect((await fire('order.created', { url: 'http://hooks.example' })).text).toContain(
    '--callback-host hooks.example',
  );
});

test('a webhook goes to the usual address unless another is given', async () => {
  const receiver = await receive();
  const api = await withHooks(['order.created'], { webhookUrl: `${receiver.url}/usual` });
  await api.call('POST', '/__specwright/webhooks/order.created');
  expect(receiver.received.map(({ url }) => url)).toEqual(['/usual']);
});

test('what the API sends by itself is told, with bodies that may be sent', async () => {
  const api = await withHooks(['order.created']);
  const { body } = await api.call('GET', '/__specwright/webhooks');
  const event = { id: expect.stringMatching(/^evt_/), type: 'order.created' };
  expect(body).toEqual([
    {
      name: 'order.created',
      method: 'POST',
      summary: null,
      operationId: null,
      url: null,
      body: expect.objectContaining(event),
    },
    {
      name: 'orderCreated',
      method: 'POST',
      summary: null,
      operationId: 'createOrder',
      url: '{$request.body#/callback_url}',
      body: expect.objectContaining(event),
    },
  ]);
});
