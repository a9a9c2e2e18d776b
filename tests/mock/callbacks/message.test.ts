import { expect, test } from 'vitest';
import { compileValidator, schemaForDirection } from '../../../src/contract/index.ts';
import { eventually } from '../support/eventually.ts';
import { hooksApi } from '../support/hooks-api.ts';
import { ORDER, placeOrder } from '../support/place-order.ts';
import { receive } from '../support/receive.ts';
import { serveHost } from '../support/serve-host.ts';

test.each([false, true])(
  'a callback tells of what was answered (stateless: %s)',
  async (stateless) => {
    const contract = await hooksApi();
    const api = await serveHost(contract, { stateless });
    const receiver = await receive();
    const created = await placeOrder(api, `${receiver.url}/hooks?a=b`);
    const { method, url, headers, body } = await receiver.first();
    const json = JSON.parse(body) as Record<string, unknown>;
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
  const created = await placeOrder(api, receiver.url);
  const { body } = await receiver.first();
  const json = JSON.parse(body) as Record<string, unknown>;
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
  await placeOrder(api, receiver.url);
  const { body } = await receiver.first();
  const json = JSON.parse(body) as Record<string, unknown>;
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
  const created = await placeOrder(api, `${receiver.url}/hooks`);
  const { url, headers, body } = await receiver.first();
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
  const created = await placeOrder(api, 'a&b=c');
  const { url } = await receiver.first();
  expect(url).toBe(`/open?to=a%26b%3Dc&id=${created.id}`);
});

test('what fails sets nothing off', async () => {
  const api = await serveHost(await hooksApi());
  const receiver = await receive();
  const body = { status: 'lost', total: 5, callback_url: receiver.url };
  expect((await api.call('POST', '/orders', { body })).status).toBe(400);
  await placeOrder(api, receiver.url);
  await receiver.first();
  expect(receiver.received).toHaveLength(1);
});

test('what is answered again because of its idempotency key happened once', async () => {
  const api = await serveHost(await hooksApi());
  const receiver = await receive();
  const headers = { 'idempotency-key': '0123456789abcdef' };
  const body = { ...ORDER, callback_url: receiver.url };
  for (let count = 0; count < 3; count += 1) await api.call('POST', '/orders', { body, headers });
  await placeOrder(api, `${receiver.url}/other`);
  await eventually(() => receiver.received.some(({ url }) => url === '/other')).toBe(true);
  expect(receiver.received).toHaveLength(2);
});

test.each([
  [{ type: 'string', pattern: '(' }, /cannot be compiled/],
  [{ type: 'string', minLength: 2, maxLength: 1 }, /no body can be made/],
])('a callback of a broken schema is told of, and breaks no answer: %j', async (schema, reason) => {
  const requestBody = { content: { 'application/json': { schema } } };
  const api = await serveHost(await hooksApi({ callback: { requestBody } }));
  const receiver = await receive();
  await placeOrder(api, receiver.url);
  await eventually(() => api.reports.length).toBe(1);
  expect(api.reports[0]).toMatch(reason);
  const again = await api.call('POST', '/__specwright/requests/1/callbacks');
  expect(again.body).toMatchObject([{ problem: expect.stringMatching(reason), attempts: [] }]);
  const told = (await api.call('GET', '/__specwright/webhooks')).body;
  expect(told).toMatchObject([{ name: 'orderCreated', body: null }]);
  expect(receiver.received).toEqual([]);
});

test('an expression that yields nothing says so, once', async () => {
  const api = await serveHost(await hooksApi());
  for (let count = 0; count < 2; count += 1) {
    expect((await api.call('POST', '/orders', { body: ORDER })).status).toBe(201);
  }
  await eventually(() => api.reports.length).toBe(1);
  expect(api.reports[0]).toMatch(/orderCreated.*createOrder.*`\$request\.body#\/callback_url`/);
});
