import { expect, test } from 'vitest';
import { describeApi, json } from './support/describe-api.ts';
import { serveDescription } from './support/serve-description.ts';
import { serveFlagship } from './support/serve-flagship.ts';
import { sendJson, serveUpstream } from './support/serve-upstream.ts';

const ITEM = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string' },
    state: {
      type: 'string',
      enum: ['on', 'off'],
      'x-states': { transitions: { on: ['off'], off: ['on'] } },
    },
  },
};
const ID = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
const BODY = { content: { 'application/json': { schema: ITEM } } };
const GONE = { 404: { description: 'None.' } };
const API = describeApi({
  '/items': {
    get: { operationId: 'list', responses: { 200: json({ type: 'array', items: ITEM }) } },
    post: { operationId: 'create', requestBody: BODY, responses: { 201: json(ITEM) } },
  },
  '/items/{id}': {
    parameters: [ID],
    get: { operationId: 'read', responses: { 200: json(ITEM), ...GONE } },
    put: {
      operationId: 'replace',
      requestBody: BODY,
      responses: { 200: json(ITEM), 204: { description: 'Done.' }, ...GONE },
    },
    delete: { operationId: 'remove', responses: { 204: { description: 'Gone.' }, ...GONE } },
  },
  '/items/{id}/switch': {
    post: { operationId: 'switch', parameters: [ID], responses: { 200: json(ITEM), ...GONE } },
  },
  '/items/{id}/off': {
    post: { operationId: 'off', parameters: [ID], responses: { 204: { description: 'Off.' } } },
  },
});
const WRITES = ['create', 'replace', 'remove', 'switch', 'off'];
const PATH = '/items/4711';
const MADE = { id: 4711, name: 'Lamp', state: 'on' };

/** A mock whose writes are answered elsewhere: by what is next. */
async function proxied() {
  const next: { status: number; body?: unknown } = { status: 200 };
  const upstream = await serveUpstream((outgoing) => {
    if (next.body === undefined) outgoing.writeHead(next.status).end();
    else sendJson(outgoing, next.body, next.status);
  });
  const proxy = { url: upstream.url, operations: WRITES };
  const api = await serveDescription(API, { proxy });
  const write = async (method: string, path: string, status: number, body?: unknown) => {
    Object.assign(next, { status, body });
    const sent = method === 'DELETE' ? {} : { body: { name: 'Sent' } };
    expect((await api.call(method, path, sent)).status).toBe(status);
  };
  const read = () => api.call('GET', PATH);
  await write('POST', '/items', 201, MADE);
  return { api, write, read };
}

test('what was created elsewhere is read and listed here', async () => {
  const { api, read } = await proxied();
  expect(await read()).toMatchObject({ status: 200, body: MADE });
  expect((await api.call('GET', '/items')).body).toContainEqual(MADE);
  const other = { headers: { 'x-mock-session': 'other' } };
  expect((await api.call('GET', PATH, other)).status).toBe(404);
});

test('what was changed elsewhere is as it was answered', async () => {
  const { write, read } = await proxied();
  await write('PUT', PATH, 200, { ...MADE, name: 'As answered' });
  expect((await read()).body).toEqual({ ...MADE, name: 'As answered' });
  await write('POST', `${PATH}/switch`, 200, { ...MADE, state: 'off' });
  expect((await read()).body).toEqual({ ...MADE, state: 'off' });
  await write('PUT', PATH, 204);
  expect((await read()).body).toMatchObject({ id: 4711, name: 'Sent' });
  await write('PUT', PATH, 200, MADE);
  await write('POST', `${PATH}/off`, 204);
  expect((await read()).body).toEqual({ ...MADE, state: 'off' });
});

test('what was deleted elsewhere is gone', async () => {
  const { api, write, read } = await proxied();
  await write('DELETE', PATH, 204);
  expect((await read()).status).toBe(404);
  expect((await api.call('GET', '/items')).body).not.toContainEqual(MADE);
});

test.each([
  ['a failure', 500, { ...MADE, name: 'Other' }],
  ['what will be done', 202, { ...MADE, name: 'Other' }],
  ['what breaks the contract', 200, { id: 4711, name: 5 }],
  ['another item', 200, { ...MADE, id: 4712 }],
  ['no object', 200, ['Other']],
  ['nothing at all', 200, undefined],
])('%s changes nothing here', async (_name, status, body) => {
  const { write, read } = await proxied();
  await write('PUT', PATH, status, body);
  expect(await read()).toMatchObject({ status: 200, body: MADE });
});

test('a deletion that failed, or is still to come, deletes nothing here', async () => {
  const { write, read } = await proxied();
  for (const status of [404, 409, 500, 202]) {
    await write('DELETE', PATH, status);
    expect((await read()).status).toBe(200);
  }
});

test('an answer in an envelope is followed, whoever it belongs to there', async () => {
  const real = await serveFlagship();
  const api = await serveFlagship({
    proxy: { url: real.url, operations: ['createOrder', 'cancelOrder'] },
  });
  const line = { product_id: '0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01', quantity: 1 };
  const shipping_address = {
    recipient: 'Ada',
    street: 'Weg 1',
    postal_code: '10115',
    city: 'Berlin',
    country: 'DE',
  };
  const made = await api.call('POST', '/api/v1/orders', {
    headers: { authorization: 'Bearer one', 'idempotency-key': '0123456789abcdef' },
    body: { lines: [line], shipping_address },
  });
  expect(made.status).toBe(201);
  const path = made.headers.get('location') ?? '';
  expect((await api.call('GET', path)).body).toEqual(made.body);
  const cancelled = await api.call('POST', `${path}/cancel`, {
    headers: { authorization: 'Bearer one', 'idempotency-key': 'fedcba9876543210' },
    body: { reason: 'other' },
  });
  expect(cancelled.status).toBe(200);
  expect((await api.call('GET', path)).body).toMatchObject({ data: { status: 'cancelled' } });
});
