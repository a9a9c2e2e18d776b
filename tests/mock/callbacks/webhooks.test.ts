import { expect, test } from 'vitest';
import type { ShownEntry } from '../../../src/mock/index.ts';
import { eventually } from '../support/eventually.ts';
import { fastClock } from '../support/fast-clock.ts';
import { hooksApi, orderHook } from '../support/hooks-api.ts';
import { ORDER } from '../support/place-order.ts';
import { receive } from '../support/receive.ts';
import { serveHost, type ServeHostOptions } from '../support/serve-host.ts';

const REQUESTS = '/__specwright/requests';

async function withHooks(names: readonly string[], options: ServeHostOptions = {}) {
  const webhooks = Object.fromEntries(
    names.map((name) => [name, orderHook({ operationId: name })]),
  );
  return serveHost(await hooksApi({ webhooks }), options);
}

test('webhooks go out when what they tell of happens', async () => {
  const receiver = await receive();
  const names = ['newOrder', 'order.updated', 'deleteOrder', 'added', 'orderShipped', 'ping'];
  const api = await withHooks(names, { webhookUrl: receiver.url });
  const told = async (): Promise<readonly unknown[]> => {
    const { body } = await api.call('GET', `${REQUESTS}?kind=callback`);
    return (body as ShownEntry[]).map(({ operationId }) => operationId);
  };
  const { body } = await api.call('POST', '/orders', { body: ORDER });
  const { id } = body as { id: string };
  await eventually(async () => (await told()).toSorted()).toEqual(['added', 'newOrder']);
  await api.call('PATCH', `/orders/${id}`, { body: { ...ORDER, total: 9 } });
  await eventually(async () => (await told())[0]).toBe('order.updated');
  expect(JSON.parse(receiver.received[2]?.body ?? '')).toMatchObject({
    order_id: id,
    type: 'order.updated',
    data: { id, total: 9 },
  });
  await api.call('DELETE', `/orders/${id}`);
  await eventually(async () => (await told())[0]).toBe('deleteOrder');
  expect(JSON.parse(receiver.received[3]?.body ?? '')).toMatchObject({
    order_id: id,
    data: { id },
  });
  await api.call('GET', '/orders');
  await api.call('GET', '/__specwright');
  expect(receiver.received).toHaveLength(4);
});

test('webhooks tell of what actions do, and of states that are reached', async () => {
  const receiver = await receive();
  const names = ['orderCancelled', 'shipped_order', 'order.paid', 'invoiceCancelled', 'canceled'];
  const api = await withHooks(names, { webhookUrl: receiver.url });
  const told = async (): Promise<readonly unknown[]> => {
    const { body } = await api.call('GET', `${REQUESTS}?kind=callback`);
    return (body as ShownEntry[]).map(({ operationId }) => operationId).toSorted();
  };
  const { body } = await api.call('POST', '/orders', { body: { ...ORDER, status: 'paid' } });
  const { id } = body as { id: string };
  await api.call('PATCH', `/orders/${id}`, { body: { ...ORDER, status: 'shipped' } });
  await eventually(told).toEqual(['shipped_order']);
  await api.call('POST', `/orders/${id}/cancel`);
  await eventually(told).toEqual(['canceled', 'orderCancelled', 'shipped_order']);
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
