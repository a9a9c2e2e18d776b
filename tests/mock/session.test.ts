import { expect, test } from 'vitest';
import { serveFlagship } from './support/serve-flagship.ts';
import type { ServedHost } from './support/serve-spec.ts';

const PRODUCT = {
  sku: 'LAMP-OAK',
  name: 'Lamp',
  category: 'lighting',
  price: { amount: 1, currency: 'EUR' },
  stock: 2,
};

async function create(
  api: ServedHost,
  session: Record<string, string>,
  key: string,
  product: object = PRODUCT,
) {
  const headers = { ...session, 'idempotency-key': key };
  return api.call('POST', '/api/v1/products', { headers, body: product });
}

async function total(api: ServedHost, headers: Record<string, string> = {}): Promise<unknown> {
  const { body } = await api.call('GET', '/api/v1/products', { headers });
  return (body as { meta: { total: number } }).meta.total;
}

test('what one session writes, another does not see', async () => {
  const api = await serveFlagship();
  const before = await total(api);
  const created = await create(api, { 'x-mock-session': 'a' }, '0123456789abcdef');
  expect(created.status).toBe(201);
  expect(await total(api, { 'x-mock-session': 'a' })).toBe(Number(before) + 1);
  expect(await total(api, { cookie: 'theme=dark; x-mock-session=a' })).toBe(Number(before) + 1);
  expect(await total(api, { 'x-mock-session': 'b' })).toBe(before);
  expect(await total(api)).toBe(before);
});

test('a session has its own idempotency keys', async () => {
  const api = await serveFlagship();
  const key = '0123456789abcdef';
  const another = { ...PRODUCT, sku: 'LAMP-ASH' };
  const first = await create(api, { 'x-mock-session': 'a' }, key);
  const reused = await create(api, { 'x-mock-session': 'a' }, key, another);
  const other = await create(api, { 'x-mock-session': 'b' }, key, another);
  expect([first.status, other.status]).toEqual([201, 201]);
  expect(reused.status).toBe(422);
});

test('a session that is reset begins anew, the others go on', async () => {
  const api = await serveFlagship();
  const before = Number(await total(api));
  for (const name of ['a', 'b']) {
    await create(api, { 'x-mock-session': name }, '0123456789abcdef');
  }
  const headers = { 'x-mock-session': 'a' };
  expect((await api.call('DELETE', '/__specwright/state', { headers })).status).toBe(204);
  expect(await total(api, headers)).toBe(before);
  expect(await total(api, { 'x-mock-session': 'b' })).toBe(before + 1);
  const again = await create(api, headers, '0123456789abcdef', { ...PRODUCT, sku: 'LAMP-ASH' });
  expect(again.status).toBe(201);
});

test('a snapshot that is loaded brings back what it holds', async () => {
  const api = await serveFlagship();
  const created = await create(api, {}, '0123456789abcdef');
  const snapshot = (await api.call('GET', '/__specwright/state')).body as Record<string, object[]>;
  expect(Object.keys(snapshot)).toEqual(expect.arrayContaining(['/orders', '/products', '/me']));
  await api.call('DELETE', '/__specwright/state');
  const location = created.headers.get('location') ?? '';
  expect((await api.call('GET', location)).status).toBe(404);
  const loaded = await api.call('PUT', '/__specwright/state', { body: snapshot });
  expect(loaded.status).toBe(204);
  const read = await api.call('GET', location);
  expect((read.body as { data: unknown }).data).toEqual((created.body as { data: unknown }).data);
  expect((await api.call('GET', '/__specwright/state')).body).toEqual(snapshot);
});

test('a snapshot that does not fit changes nothing and says where it is wrong', async () => {
  const api = await serveFlagship();
  const before = (await api.call('GET', '/__specwright/state')).body as Record<string, object[]>;
  const [first, ...rest] = before['/products'] ?? [];
  const body = { '/me': [], '/nowhere': [], '/products': [{ ...first, stock: -1 }, ...rest] };
  const refused = await api.call('PUT', '/__specwright/state', { body });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    errors: [
      { pointer: '/~1nowhere', message: 'is not the path of a collection' },
      { pointer: '/~1products/0/stock' },
    ],
  });
  expect((await api.call('GET', '/__specwright/state')).body).toEqual(before);
});

test('a mock without state answers as the contract has it, every time', async () => {
  const api = await serveFlagship({ stateless: true });
  const list = await api.call('GET', '/api/v1/products');
  const created = await create(api, {}, '0123456789abcdef');
  expect(created.status).toBe(201);
  const after = await api.call('GET', '/api/v1/products');
  expect((after.body as { data: unknown }).data).toEqual((list.body as { data: unknown }).data);
  expect((await api.call('GET', '/__specwright/state')).status).toBe(409);
});

test('another seed makes other data up, the same seed the same', async () => {
  const names = async (seed: string): Promise<unknown> => {
    const api = await serveFlagship({ seed });
    return (await api.call('GET', '/api/v1/products?per_page=100')).body;
  };
  const data = (body: unknown): unknown => (body as { data: unknown }).data;
  const [a, again, b] = [await names('a'), await names('a'), await names('b')];
  expect(data(again)).toEqual(data(a));
  expect(data(b)).not.toEqual(data(a));
});
