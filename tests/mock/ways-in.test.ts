import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Application } from 'express';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../examples/orders-api/generated/server/app.ts';
import { mockMiddleware, mswHandlers } from '../../src/mock/index.ts';
import { createMock } from '../../src/studio/create-mock.ts';
import { call } from './support/serve.ts';
import { serveFlagship } from './support/serve-flagship.ts';

const SPEC = 'specs/orders/openapi.yaml';
const AUTH = { authorization: 'Bearer demo' };
const PRODUCT = {
  sku: 'LAMP-OAK',
  name: 'Lamp',
  category: 'lighting',
  price: { amount: 1, currency: 'EUR' },
  stock: 2,
};
const CREATE = {
  headers: { ...AUTH, 'idempotency-key': '0123456789abcdef' },
  body: PRODUCT,
};

async function mockOf() {
  const mock = await createMock(SPEC, { config: {}, watch: false });
  onTestFinished(() => mock.close());
  return mock;
}

async function listen(app: Application): Promise<string> {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('as middleware of Express', () => {
  test.each([
    ['nothing before it', []],
    ['a body that has been parsed', [express.json()]],
  ])('it answers, with %s', async (_name, before) => {
    const app = express();
    for (const step of before) app.use(step);
    app.use('/mock', mockMiddleware(await mockOf()));
    const url = await listen(app);
    const created = await call(url, 'POST', '/mock/api/v1/products', CREATE);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ data: PRODUCT });
    const { id } = (created.body as { data: { id: string } }).data;
    const read = await call(url, 'GET', `/mock/api/v1/products/${id}`, { headers: AUTH });
    expect(read.body).toMatchObject({ data: PRODUCT });
    const wrong = { ...CREATE, body: { ...PRODUCT, stock: -1 } };
    expect((await call(url, 'POST', '/mock/api/v1/products', wrong)).status).toBe(400);
  });

  test('it leaves the paths that the contract does not have', async () => {
    const app = express();
    app.use(mockMiddleware(await mockOf()));
    app.get('/own', (_request, response) => void response.send('own'));
    const url = await listen(app);
    expect((await call(url, 'GET', '/own')).text).toBe('own');
    expect((await call(url, 'DELETE', '/api/v1/products')).status).toBe(405);
  });
});

test('as the part of a generated server that nobody has written yet', async () => {
  const app = createApp({
    handlers: { checkLiveness: async () => ({ status: 200, body: { status: 'alive' } }) },
    security: { bearerAuth: async () => undefined },
    unimplemented: mockMiddleware(await mockOf()),
  });
  const url = await listen(app);
  expect((await call(url, 'GET', '/health/live')).body).toMatchObject({
    data: { status: 'alive' },
  });
  const listed = await call(url, 'GET', '/api/v1/products', { headers: AUTH });
  expect(listed.body).toMatchObject({ data: expect.any(Array), error: null });
  expect((await call(url, 'POST', '/api/v1/products', CREATE)).status).toBe(201);
  expect((await call(url, 'GET', '/api/v1/nowhere')).status).toBe(404);
});

describe('as handlers of Mock Service Worker', () => {
  type Resolver = (info: { request: Request }) => Promise<Response | undefined>;
  const http = { all: (path: string, resolver: Resolver) => ({ path, resolver }) };
  const ORIGIN = 'https://shop.example.com/backend';

  test.each(['a mock', 'the address of one'])('given %s', async (kind) => {
    const target = kind === 'a mock' ? await mockOf() : (await serveFlagship()).url;
    const [handler] = mswHandlers(http, target, `${ORIGIN}/`);
    expect(handler?.path).toBe(`${ORIGIN}/*`);
    const send = (path: string, init: RequestInit = {}) =>
      handler?.resolver({ request: new Request(`${ORIGIN}${path}`, { headers: AUTH, ...init }) });
    const created = await send('/api/v1/products', {
      method: 'POST',
      headers: { ...CREATE.headers, 'content-type': 'application/json' },
      body: JSON.stringify(PRODUCT),
    });
    expect(created?.status).toBe(201);
    const listed = await send('/api/v1/products?per_page=1&sort=-created_at');
    expect(await listed?.json()).toMatchObject({ data: [PRODUCT] });
  });

  test('what the contract does not have is left to others', async () => {
    const [handler] = mswHandlers(http, await mockOf(), ORIGIN);
    const request = new Request(`${ORIGIN}/fonts/a.woff`);
    expect(await handler?.resolver({ request })).toBeUndefined();
  });
});
