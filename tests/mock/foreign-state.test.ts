/** State of contracts in the styles of others. */
import { beforeEach, describe, expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serve, type Served } from './support/serve.ts';

const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: object): object => ({
  required: true,
  content: { 'application/json': { schema } },
});
const path = (name: string, schema: object): object => ({
  name,
  in: 'path',
  required: true,
  schema,
});
const query = (name: string, schema: object): object => ({ name, in: 'query', schema });

const SKU = { type: 'string', pattern: '^[A-Z]{2}-[0-9]{4}$' };
const ID = { type: 'integer', minimum: 1 };
const POLICY = { type: 'object', properties: { limit: { type: 'integer' } } };

const schemas = {
  Product: {
    type: 'object',
    required: ['sku', 'price'],
    properties: { sku: { type: 'string' }, price: { type: 'string', pattern: '^\\d+\\.\\d\\d$' } },
  },
  Account: { type: 'object', required: ['id'], properties: { id: ID, name: { type: 'string' } } },
  Task: {
    type: 'object',
    required: ['id', 'account_id', 'title', 'priority'],
    properties: {
      id: ID,
      account_id: ID,
      title: { type: 'string' },
      priority: { type: 'integer' },
      score: { type: 'integer' },
    },
  },
};

const contract = await contractOf(
  describeApi(
    {
      '/products': {
        get: {
          parameters: [
            query('sort_by', { type: 'string', enum: ['price'] }),
            query('sort_order', { type: 'string', enum: ['asc', 'desc'], default: 'asc' }),
          ],
          responses: {
            200: {
              ...json({
                type: 'object',
                properties: { products: { type: 'array', items: reference('Product') } },
              }),
              headers: {
                'Cache-Control': { schema: { type: 'string', examples: ['max-age=60'] } },
                Link: { schema: { type: 'string', examples: ['<https://a.example>; rel="next"'] } },
              },
            },
          },
        },
      },
      '/products/{sku}': {
        parameters: [path('sku', SKU)],
        get: { responses: { 200: json(reference('Product')), 404: { description: 'None.' } } },
        delete: { responses: { 204: { description: 'Gone, or never there.' } } },
      },
      '/accounts': {
        get: { responses: { 200: json({ type: 'array', items: reference('Account') }) } },
        post: {
          requestBody: body({
            type: 'object',
            properties: {
              name: { type: 'string' },
              password: { type: 'string', writeOnly: true },
              nickname: { type: 'string' },
            },
          }),
          responses: { 201: json(reference('Account')) },
        },
      },
      '/accounts/{account_id}': {
        parameters: [path('account_id', ID)],
        get: { responses: { 200: json(reference('Account')) } },
      },
      '/accounts/{account_id}/policy': {
        parameters: [path('account_id', ID)],
        get: { responses: { 200: json(POLICY) } },
        put: { requestBody: body(POLICY), responses: { 200: json(POLICY) } },
      },
      '/accounts/{account_id}/tasks': {
        parameters: [path('account_id', ID)],
        get: { responses: { 200: json({ type: 'array', items: reference('Task') }) } },
        post: {
          requestBody: body({
            type: 'object',
            required: ['title'],
            properties: { title: { type: 'string' }, priority: { type: 'integer', default: 3 } },
          }),
          responses: { 201: json(reference('Task')) },
        },
      },
      '/accounts/{account_id}/tasks/{task_id}': {
        parameters: [path('account_id', ID), path('task_id', ID)],
        get: { responses: { 200: json(reference('Task')) } },
      },
    },
    { components: { schemas } },
  ),
);

interface Product {
  readonly sku: string;
  readonly price: string;
}

describe('a contract in another style', () => {
  let api: Served;
  beforeEach(async () => {
    api = await serve(contract);
  });

  const products = async (search = ''): Promise<readonly Product[]> => {
    const reply = await api.call('GET', `/products${search}`);
    return (reply.body as { readonly products: readonly Product[] }).products;
  };
  const accountId = async (): Promise<number> => {
    const { body: list } = await api.call('GET', '/accounts');
    return (list as { id: number }[])[0]?.id ?? 0;
  };

  test('lists what its path names, with ids that its item path takes', async () => {
    const list = await products();
    expect(list.length).toBeGreaterThan(1);
    for (const { sku } of list) {
      expect((await api.call('GET', `/products/${sku}`)).body).toMatchObject({ sku });
    }
  });

  test('sorts amounts as numbers, the way a second parameter says', async () => {
    const up = (await products('?sort_by=price')).map(({ price }) => Number(price));
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    const down = await products('?sort_by=price&sort_order=desc');
    expect(down.map(({ price }) => Number(price))).toEqual(up.toReversed());
  });

  test('sends headers that it has a value for, but none that is of one answer alone', async () => {
    const { headers } = await api.call('GET', '/products');
    expect(headers.get('cache-control')).toBe('max-age=60');
    expect(headers.get('link')).toBeNull();
  });

  test('deletes what is gone as it deletes what is there, where it has no other word for it', async () => {
    const [first] = await products();
    const remove = () => api.call('DELETE', `/products/${first?.sku}`);
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
    expect((await products()).map(({ sku }) => sku)).not.toContain(first?.sku);
  });

  test('keeps what there is one of below an item', async () => {
    const id = await accountId();
    await api.call('PUT', `/accounts/${id}/policy`, { body: { limit: 77 } });
    expect((await api.call('GET', `/accounts/${id}/policy`)).body).toEqual({ limit: 77 });
  });

  test('creates what was sent, with defaults of the request, below its parent', async () => {
    const id = await accountId();
    const { body: task } = await api.call('POST', `/accounts/${id}/tasks`, {
      body: { title: 'Buy milk', score: 100 },
    });
    expect(task).toMatchObject({ title: 'Buy milk', priority: 3, account_id: id });
    expect(task).not.toMatchObject({ score: 100 });
    const { id: taskId } = task as { id: number };
    expect((await api.call('GET', `/accounts/${id}/tasks/${taskId}`)).body).toEqual(task);
  });

  test('shows no password, and whatever else no schema speaks of', async () => {
    const sent = { name: 'Ada', password: 'secret-1', nickname: 'countess' };
    const { body: account } = await api.call('POST', '/accounts', { body: sent });
    expect(account).toMatchObject({ name: 'Ada', nickname: 'countess' });
    expect(JSON.stringify(account)).not.toContain('secret-1');
  });
});

test('what the 409 of a creation says that there is already is created once, `filter[name]` filters', async () => {
  const kind = { type: 'string', enum: ['oak', 'elm'] };
  const tree = {
    type: 'object',
    required: ['name', 'kind'],
    properties: { id: ID, name: { type: 'string' }, kind },
  };
  const { call } = await serve(
    await contractOf(
      describeApi({
        '/trees': {
          get: {
            parameters: [query('filter[kind]', kind)],
            responses: { 200: json({ type: 'array', items: tree }) },
          },
          post: {
            requestBody: body(tree),
            responses: { 201: json(tree), 409: { description: 'The name is taken.' } },
          },
        },
      }),
    ),
  );
  const plant = async (name: string, of: string): Promise<number> =>
    (await call('POST', '/trees', { body: { name, kind: of } })).status;
  expect(await plant('One', 'oak')).toBe(201);
  expect(await plant('One', 'elm')).toBe(409);
  expect(await plant('Two', 'elm')).toBe(201);
  const { body: elms } = await call('GET', '/trees?filter%5Bkind%5D=elm');
  expect(elms).toContainEqual(expect.objectContaining({ name: 'Two', kind: 'elm' }));
  expect(new Set((elms as { kind: string }[]).map((each) => each.kind))).toEqual(new Set(['elm']));
});
