import { describe, expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { loadFlagship } from './support/load-flagship.ts';
import { serve, type Served } from './support/serve.ts';

const AUTH = { authorization: 'Bearer demo' };
const ORDER = {
  lines: [{ product_id: '0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01', quantity: 3 }],
  shipping_address: {
    recipient: 'Ada',
    street: 'Weg 1',
    postal_code: '10115',
    city: 'Berlin',
    country: 'DE',
  },
};

interface Envelope {
  readonly data: Record<string, unknown>;
}

const create = (api: Served, key = '0123456789abcdef', body: object = ORDER) =>
  api.call('POST', '/api/v1/orders', { headers: { ...AUTH, 'idempotency-key': key }, body });

const patch = (api: Served, path: string, tag: string, body: object) =>
  api.call('PATCH', path, {
    headers: { ...AUTH, 'content-type': 'application/merge-patch+json', 'if-match': tag },
    body,
  });

describe('an order', async () => {
  const contract = await loadFlagship();

  test('is what was sent, and what only the server knows', async () => {
    const api = await serve(contract);
    const { status, headers, body } = await create(api);
    const { data } = body as Envelope;
    expect(status).toBe(201);
    expect(data).toMatchObject({
      shipping_address: ORDER.shipping_address,
      note: null,
      version: 1,
      status: 'pending',
    });
    expect((data['lines'] as unknown[])[0]).toMatchObject({ quantity: 3 });
    expect(headers.get('location')).toBe(`/api/v1/orders/${String(data['id'])}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(Date.parse(String(data['created_at']))).toBeGreaterThan(Date.now() - 60_000);
  });

  test('is found where Location says, in the list and in the back office', async () => {
    const api = await serve(contract);
    const { headers, body } = await create(api);
    const { data } = body as Envelope;
    const read = await api.call('GET', headers.get('location') ?? '', { headers: AUTH });
    expect(read.body).toEqual({ data, error: null });
    for (const list of ['/api/v1/orders', '/api/v1/admin/orders']) {
      const { body: page } = await api.call('GET', `${list}?per_page=100`, { headers: AUTH });
      expect((page as { data: unknown[] }).data).toContainEqual(data);
    }
  });

  test('changes under If-Match alone, and only once per version', async () => {
    const api = await serve(contract);
    const path = (await create(api)).headers.get('location') ?? '';
    const changed = await patch(api, path, '"1"', { note: 'Ring twice' });
    expect(changed.body).toMatchObject({ data: { note: 'Ring twice', version: 2 } });
    expect((await patch(api, path, '"1"', { note: 'Never' })).status).toBe(412);
    const read = await api.call('GET', path, { headers: AUTH });
    expect(read.body).toEqual(changed.body);
    const emptied = await patch(api, path, '"2"', { note: null });
    expect(emptied.body).toMatchObject({ data: { note: null, version: 3 } });
    const again = await api.call('GET', path, { headers: { ...AUTH, 'if-none-match': '"3"' } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  test('can be cancelled, which its status then says', async () => {
    const api = await serve(contract);
    const path = (await create(api)).headers.get('location') ?? '';
    const headers = { ...AUTH, 'idempotency-key': 'fedcba9876543210' };
    const { body } = await api.call('POST', `${path}/cancel`, {
      headers,
      body: { reason: 'other' },
    });
    expect(body).toMatchObject({ data: { status: 'cancelled', version: 2 } });
    const status = await api.call('GET', `${path}/status`, { headers: AUTH });
    expect(status.body).toMatchObject({
      data: { status: 'cancelled', order_id: path.split('/').at(-1) },
    });
  });

  test('is not cancelled twice, and is told so in the words of the contract', async () => {
    const api = await serve(contract);
    const path = (await create(api)).headers.get('location') ?? '';
    const cancel = (key: string) =>
      api.call('POST', `${path}/cancel`, {
        headers: { ...AUTH, 'idempotency-key': key },
        body: { reason: 'other' },
      });
    expect((await cancel('fedcba9876543210')).status).toBe(200);
    const again = await cancel('0123456789abcdef');
    expect(again).toMatchObject({
      status: 409,
      body: {
        data: null,
        error: {
          code: 'ORDER_NOT_CANCELLABLE',
          message: expect.stringContaining('`status` is cancelled') as string,
          details: [{ field: 'status', issue: expect.stringContaining('nothing') as string }],
        },
      },
    });
    expect(again.headers.get('specwright-violations')).toBeNull();
    // The first request, sent once more, is still the first.
    expect((await cancel('fedcba9876543210')).status).toBe(200);
  });

  test('that nobody placed does not exist, nor what stands under it', async () => {
    const api = await serve(contract);
    const path = '/api/v1/orders/00000000-0000-7000-8000-000000000000';
    expect((await api.call('GET', path, { headers: AUTH })).status).toBe(404);
    expect((await api.call('GET', `${path}/status`, { headers: AUTH })).status).toBe(404);
    expect((await patch(api, path, '"1"', { note: null })).status).toBe(404);
  });

  test('is placed once per idempotency key', async () => {
    const api = await serve(contract);
    const [first, second] = [await create(api), await create(api)];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    const reused = await create(api, undefined, { ...ORDER, note: 'Another' });
    expect(reused).toMatchObject({
      status: 422,
      body: { error: { code: 'IDEMPOTENCY_KEY_REUSED' } },
    });
  });

  test('belongs to who placed it', async () => {
    const api = await serve(contract);
    const owner = async (token: string): Promise<unknown> => {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': '0123456789abcdef' };
      const { body } = await api.call('POST', '/api/v1/orders', { headers, body: ORDER });
      return (body as Envelope).data['customer_id'];
    };
    expect(await owner('a')).not.toBe(await owner('b'));
  });
});

describe('a product', async () => {
  const contract = await loadFlagship();

  test('can be replaced and deleted, for good', async () => {
    const api = await serve(contract);
    const [[id]] = [['0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01']];
    const path = `/api/v1/products/${id}`;
    const body = {
      sku: 'LAMP-OAK',
      name: 'Lamp',
      description: null,
      category: 'lighting',
      price: { amount: 1, currency: 'EUR' },
      stock: 2,
    };
    const replaced = await api.call('PUT', path, { headers: { ...AUTH, 'if-match': '"1"' }, body });
    expect(replaced.body).toMatchObject({ data: { ...body, id, version: 2 } });
    expect((await api.call('DELETE', path, { headers: AUTH })).status).toBe(204);
    expect((await api.call('GET', path)).status).toBe(404);
    expect((await api.call('DELETE', path, { headers: AUTH })).status).toBe(404);
    expect((await api.call('GET', '/api/v1/products?per_page=100')).text).not.toContain(id);
  });

  test.each([1, 2, 5, 100])('is listed once when walked by pages of %i', async (size) => {
    const api = await serve(contract);
    const seen: string[] = [];
    let cursor: string | null = null;
    let total = 0;
    do {
      const query = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await api.call('GET', `/api/v1/products?per_page=${size}${query}`);
      const page = body as {
        data: { id: string }[];
        meta: { next_cursor: string | null; total: number };
      };
      expect(page.data.length).toBeLessThanOrEqual(size);
      seen.push(...page.data.map(({ id }) => id));
      ({ total, next_cursor: cursor } = page.meta);
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total);
    expect(total).toBeGreaterThan(5);
  });

  test('that is added between two pages moves nothing', async () => {
    const api = await serve(contract);
    const page = async (query: string) =>
      (await api.call('GET', `/api/v1/products?per_page=3&sort=-created_at${query}`)).body as {
        data: { id: string }[];
        meta: { next_cursor: string };
      };
    const first = await page('');
    const before = await page(`&cursor=${first.meta.next_cursor}`);
    const body = {
      sku: 'LAMP-OAK',
      name: 'Lamp',
      category: 'lighting',
      price: { amount: 1, currency: 'EUR' },
      stock: 2,
    };
    const headers = { ...AUTH, 'idempotency-key': '0123456789abcdef' };
    const added = await api.call('POST', '/api/v1/products', { headers, body });
    expect(added.status).toBe(201);
    expect((await page('')).data[0]?.id).toBe((added.body as Envelope).data['id']);
    expect(await page(`&cursor=${first.meta.next_cursor}`)).toMatchObject({ data: before.data });
  });

  test('is found by what it is, and sorted', async () => {
    const api = await serve(contract);
    const list = async (query: string) =>
      (
        (await api.call('GET', `/api/v1/products?per_page=100${query}`)).body as {
          data: { category: string; price: { amount: number } }[];
        }
      ).data;
    const desks = await list('&category=desk');
    expect(desks.length).toBeGreaterThan(0);
    expect(desks.every(({ category }) => category === 'desk')).toBe(true);
    const prices = (await list('&sort=-price')).map(({ price }) => price.amount);
    expect(prices).toEqual(prices.toSorted((a, b) => b - a));
  });

  test('is the same in every mock of the contract', async () => {
    const [one, other] = [await serve(contract), await serve(await loadFlagship())];
    const path = '/api/v1/products?per_page=100';
    expect((await one.call('GET', path)).text).toBe((await other.call('GET', path)).text);
  });
});

describe('contracts of another form', () => {
  const item = {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string' },
      secret: { type: 'string', writeOnly: true },
    },
  };
  const id = [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }];
  const page = {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
      total: { type: 'integer' },
    },
  };
  const pet = { $ref: '#/components/schemas/Pet' };
  const body = { required: true, content: { 'application/json': { schema: pet } } };
  const owner = [{ name: 'owner', in: 'path', required: true, schema: { type: 'string' } }];
  const contract = contractOf(
    describeApi(
      {
        '/pets': {
          get: { responses: { 200: json(page) } },
          post: { requestBody: body, responses: { 201: json(pet) } },
        },
        '/pets/{id}': {
          parameters: id,
          get: { responses: { 200: json(pet) } },
          delete: { responses: { 204: { description: 'Gone.' } } },
        },
        '/owners/{owner}': {
          parameters: owner,
          get: {
            responses: { 200: json({ type: 'object', properties: { name: { type: 'string' } } }) },
          },
        },
        '/owners/{owner}/pets': {
          parameters: owner,
          get: { responses: { 200: json({ type: 'array', items: pet }) } },
          post: { requestBody: body, responses: { 201: json(pet) } },
        },
      },
      { components: { schemas: { Pet: item } } },
    ),
  );

  test('lists keep the body they are declared in, ids are numbers, secrets stay inside', async () => {
    const api = await serve(await contract);
    const created = await api.call('POST', '/pets', { body: { name: 'Rex', secret: 's' } });
    expect(created.body).toEqual({ id: expect.any(Number), name: 'Rex' });
    const { body: list } = await api.call('GET', '/pets');
    expect((list as { items: unknown[] }).items).toContainEqual(created.body);
    const path = created.headers.get('location') ?? '';
    expect((await api.call('GET', path)).body).toEqual(created.body);
    expect((await api.call('DELETE', path)).status).toBe(204);
    expect((await api.call('GET', path)).status).toBe(404);
  });

  test('children live under their own parent', async () => {
    const api = await serve(await contract);
    const { body: rex } = await api.call('POST', '/owners/ann/pets', { body: { name: 'Rex' } });
    expect((await api.call('GET', '/owners/ann/pets')).body).toContainEqual(rex);
    expect((await api.call('GET', '/owners/bob/pets')).body).not.toContainEqual(rex);
  });
});

test('what there is only one of is read as it was changed', async () => {
  const api = await serve(await loadFlagship());
  const before = await api.call('GET', '/api/v1/me', { headers: AUTH });
  const changed = await patch(api, '/api/v1/me', before.headers.get('etag') ?? '*', {
    name: 'Ada Lovelace',
  });
  expect(changed.status).toBe(200);
  const after = await api.call('GET', '/api/v1/me', { headers: AUTH });
  expect((after.body as Envelope).data).toMatchObject({
    ...(before.body as Envelope).data,
    name: 'Ada Lovelace',
    version: expect.any(Number) as number,
    updated_at: expect.any(String) as string,
  });
});

test('what is unique is refused a second time, and may stay what it is', async () => {
  const api = await serve(await loadFlagship());
  const product = {
    sku: 'LAMP-ARC',
    name: 'Arc lamp',
    category: 'lighting',
    price: { amount: 9900, currency: 'EUR' },
    stock: 3,
  };
  const add = (key: string, body: object) =>
    api.call('POST', '/api/v1/products', { headers: { ...AUTH, 'idempotency-key': key }, body });
  const first = await add('0123456789abcde1', product);
  expect(first.status).toBe(201);
  const second = await add('0123456789abcde2', { ...product, name: 'Another lamp' });
  expect(second).toMatchObject({
    status: 409,
    body: { error: { code: 'SKU_TAKEN', details: [{ field: 'sku' }] } },
  });
  const path = first.headers.get('location') ?? '';
  const same = await patch(api, path, first.headers.get('etag') ?? '', { sku: product.sku });
  expect(same.status).toBe(200);
});
