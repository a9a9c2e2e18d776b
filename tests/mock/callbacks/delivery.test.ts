import { expect, test } from 'vitest';
import type { ShownEntry } from '../../../src/mock/index.ts';
import { eventually } from '../support/eventually.ts';
import { fastClock } from '../support/fast-clock.ts';
import { hooksApi } from '../support/hooks-api.ts';
import { ORDER, placeOrder } from '../support/place-order.ts';
import { receive, SILENCE } from '../support/receive.ts';
import { serveHost } from '../support/serve-host.ts';

const REQUESTS = '/__specwright/requests';

test('what fails is sent again, the same, later and later', async () => {
  const { waits, clock } = fastClock();
  const api = await serveHost(await hooksApi(), { callbackClock: clock });
  const receiver = await receive([503], [500], [204]);
  await placeOrder(api, receiver.url);
  await eventually(() => receiver.received.length).toBe(3);
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
  await placeOrder(api, receiver.url);
  const seen = async (): Promise<number> =>
    ((await api.call('GET', `${REQUESTS}?kind=callback`)).body as ShownEntry[]).length;
  await eventually(seen).toBe(attempts);
  expect(waits).toEqual(expected);
  expect(receiver.received).toHaveLength(attempts);
});

test('another seed waits otherwise, the same seed the same', async () => {
  const waitsOf = async (seed: string): Promise<readonly number[]> => {
    const { waits, clock } = fastClock();
    const api = await serveHost(await hooksApi(), { callbackClock: clock, seed });
    const receiver = await receive([500]);
    await placeOrder(api, receiver.url);
    await eventually(() => receiver.received.length).toBe(3);
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
  await eventually(async () => (await entries()).length).toBe(3);
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
  await placeOrder(api, 'http://127.0.0.1:9/');
  await eventually(() => waits.length).toBe(2);
  const entries = async (): Promise<ShownEntry[]> =>
    (await api.call('GET', `${REQUESTS}?kind=callback`)).body as ShownEntry[];
  await eventually(async () => (await entries()).length).toBe(3);
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

test('closing the mock ends what is being sent', async () => {
  const receiver = await receive([SILENCE]);
  const api = await serveHost(await hooksApi());
  const called = api.call('POST', '/__specwright/webhooks/orderCreated', {
    body: { url: receiver.url },
  });
  await receiver.first();
  api.mock.close();
  expect((await called).body).toMatchObject({ attempts: [], delivered: false });
  expect(api.mock.traffic.entries).toEqual([]);
});

test('closing the mock calls off what waits', async () => {
  const receiver = await receive([503]);
  const api = await serveHost(await hooksApi());
  await placeOrder(api, receiver.url);
  await receiver.first();
  const called = api.call('POST', `${REQUESTS}/1/callbacks`);
  await eventually(() => receiver.received.length).toBe(2);
  api.mock.close();
  const { body } = await called;
  expect(body).toMatchObject([{ attempts: [{ status: 503 }], delivered: false }]);
  expect(receiver.received).toHaveLength(2);
});
