import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { collect } from './collect.ts';
import { clean, generateClient, scratchFolder } from './generated-client.ts';
import { serve, type Reply } from './serve.ts';

type Call = (params?: object) => Promise<unknown> & { withResponse(): Promise<unknown> };
type Api = Readonly<
  Record<string, Call & Record<'all' | 'pages', (params?: object) => AsyncIterable<unknown>>>
>;
interface Client {
  readonly createClient: (options: object) => Api;
  readonly ApiError: abstract new (...args: never) => Error;
  readonly NetworkError: abstract new (...args: never) => Error;
}

const orders = new Contract(await loadSpec('specs/orders/openapi.yaml'));
let folder: string;
let client: Client;

beforeAll(async () => {
  folder = await scratchFolder();
  client = await load([]);
});
afterAll(() => clean(folder));

let loaded = 0;
async function load(without: readonly string[]): Promise<Client> {
  loaded += 1;
  const file = await generateClient(orders, path.join(folder, String(loaded)), without);
  return (await import(pathToFileURL(file).href)) as Client;
}

/** Waits that were asked for, in milliseconds, instead of waiting. */
function patient(): { readonly waits: number[]; readonly environment: object } {
  const waits: number[] = [];
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { waits, environment: { sleep, random: () => 0, now: () => Date.UTC(2026, 0, 1) } };
}

const body = { lines: [], shipping_address: {} };
const order = (id: string): object => ({ id });
const envelope = (data: unknown, meta?: object): Reply => ({ body: { data, error: null, meta } });
const problem = (status: number, code: string, details: unknown = []): Reply => ({
  status,
  body: { data: null, error: { code, message: 'No.', details }, meta: { request_id: 'r-1' } },
});

describe('results', () => {
  test('the data comes out of its envelope, the rest by withResponse()', async () => {
    const meta = { total: 1, page: null, per_page: 20, next_cursor: null };
    const { baseUrl, seen } = await serve(() => envelope([order('a')], meta));
    const api = client.createClient({ baseUrl });
    expect(await api['listOrders']?.({ query: { per_page: 5 } })).toEqual([order('a')]);
    expect(await api['listOrders']?.().withResponse()).toMatchObject({
      data: [order('a')],
      status: 200,
      meta,
      page: { total: 1, page: null, perPage: 20, nextCursor: null },
    });
    expect(seen.map(({ url }) => url)).toEqual(['/api/v1/orders?per_page=5', '/api/v1/orders']);
  });

  test('a 204 is undefined, and each operation has the base path of its own server', async () => {
    const { baseUrl, seen } = await serve(({ url }) =>
      url === '/health/live' ? envelope({ status: 'alive' }) : { status: 204 },
    );
    const api = client.createClient({ baseUrl: `${baseUrl}/` });
    expect(await api['signOut']?.()).toBeUndefined();
    expect(await api['checkLiveness']?.()).toEqual({ status: 'alive' });
    expect(seen.map(({ url }) => url)).toEqual(['/api/v1/auth/sessions/current', '/health/live']);
  });

  test('without envelope/shape the body is the result', async () => {
    const { baseUrl } = await serve(() => envelope(order('a')));
    const api = (await load(['envelope/shape'])).createClient({ baseUrl });
    expect(await api['getOrder']?.({ order_id: 'a' })).toMatchObject({ data: order('a') });
  });

  test('without versioning/url-path the paths are bare', async () => {
    const { baseUrl, seen } = await serve(() => envelope(order('a')));
    const api = (await load(['versioning/url-path'])).createClient({ baseUrl });
    await api['getOrder']?.({ order_id: 'a' });
    expect(seen[0]?.url).toBe('/orders/a');
  });
});

describe('errors', () => {
  test('carry status, code, kind, details by field and request id', async () => {
    const details = [
      { field: 'lines', issue: 'too few' },
      { field: 'lines', issue: 'not unique' },
      { field: 'note', issue: 'too long' },
      'nonsense',
    ];
    const { baseUrl } = await serve(() => problem(400, 'VALIDATION_FAILED', details));
    const api = client.createClient({ baseUrl });
    const error = await api['createOrder']?.({ body }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(client.ApiError);
    expect(error).toMatchObject({
      status: 400,
      code: 'VALIDATION_FAILED',
      kind: 'invalid',
      requestId: 'r-1',
      operation: 'createOrder',
      fieldErrors: { lines: ['too few', 'not unique'], note: ['too long'] },
      message: 'createOrder was answered 400 VALIDATION_FAILED: No.',
    });
  });

  test('of a gateway, which keeps no convention, are errors all the same', async () => {
    const { baseUrl } = await serve(() => ({
      status: 502,
      headers: { 'content-type': 'application/json' },
      body: '<html>',
    }));
    const call = client.createClient({ baseUrl })['getProfile']?.();
    await expect(call).rejects.toMatchObject({
      status: 502,
      kind: 'internal',
      code: undefined,
      details: [],
      response: { body: '<html>' },
    });
  });

  test('a rejected call is no unhandled rejection when only the response is awaited', async () => {
    const { baseUrl } = await serve(() => problem(404, 'NOT_FOUND'));
    const call = client.createClient({ baseUrl })['getOrder']?.({ order_id: 'a' });
    await expect(call?.withResponse()).rejects.toMatchObject({ kind: 'not-found' });
  });

  test.each([
    ['errors/code', { code: undefined, kind: 'not-found' }],
    ['errors/details', { code: 'NOT_FOUND', details: [] }],
    ['errors/status-matrix', { code: 'NOT_FOUND', kind: undefined }],
  ])('without %s an error does not have its part', async (id, expected) => {
    const { baseUrl } = await serve(() => problem(404, 'NOT_FOUND', [{ field: 'a', issue: 'b' }]));
    const api = (await load([id])).createClient({ baseUrl });
    await expect(api['getOrder']?.({ order_id: 'a' })).rejects.toMatchObject(expected);
  });

  test('no answer, a late one and a malformed one are network errors; an abort is the caller’s own', async () => {
    const { baseUrl } = await serve(async ({ url }) => {
      if (url.startsWith('/api/v1/me')) await new Promise((resolve) => setTimeout(resolve, 500));
      return { headers: { 'content-type': 'application/json' }, body: '{' };
    });
    const api = client.createClient({ baseUrl, timeout: 50 });
    await expect(api['getProfile']?.()).rejects.toMatchObject({
      name: 'NetworkError',
      isTimeout: true,
      message: expect.stringContaining('took longer than 50 ms'),
    });
    await expect(api['getOrder']?.({ order_id: 'a' })).rejects.toBeInstanceOf(client.NetworkError);
    const nobody = client.createClient({ baseUrl: 'http://127.0.0.1:1' });
    await expect(nobody['getProfile']?.()).rejects.toMatchObject({ isTimeout: false });
    const signal = AbortSignal.abort(new Error('changed my mind'));
    await expect(api['getProfile']?.({ signal })).rejects.toThrow('changed my mind');
  });

  test.each([[''], ['..'], ['.'], [undefined]])(
    'a path parameter of %j would call another operation: nothing is sent',
    async (order_id) => {
      const { baseUrl, seen } = await serve(() => envelope({}));
      const api = client.createClient({ baseUrl });
      await expect(api['getOrder']?.({ order_id })).rejects.toBeInstanceOf(TypeError);
      expect(seen).toEqual([]);
    },
  );
});

describe('repeating', () => {
  test('a 429 is repeated after the seconds it asks for, a 503 with growing pauses', async () => {
    const { waits, environment } = patient();
    const { baseUrl, seen } = await serve((_request, count) => {
      if (count === 1) return { ...problem(429, 'RATE_LIMITED'), headers: { 'retry-after': '7' } };
      return count < 4 ? { status: 503 } : envelope({ id: 'me' });
    });
    const api = client.createClient({ baseUrl, environment });
    expect(await api['getProfile']?.()).toEqual({ id: 'me' });
    expect(waits).toEqual([7000, 1000, 2000]);
    expect(new Set(seen.map(({ headers }) => headers['x-request-id'])).size).toBe(1);
  });

  test('Retry-After may be a date; past the longest wait or the last attempt the answer is given', async () => {
    const { waits, environment } = patient();
    const { baseUrl, seen } = await serve(({ url }) => ({
      status: 429,
      headers: {
        'retry-after': url.endsWith('/me') ? 'Thu, 01 Jan 2026 00:00:03 GMT' : '3600',
      },
    }));
    const api = client.createClient({ baseUrl, environment });
    await expect(api['getProfile']?.()).rejects.toMatchObject({ status: 429 });
    expect(waits).toEqual([3000, 3000, 3000]);
    await expect(api['getOrder']?.({ order_id: 'a' })).rejects.toMatchObject({ status: 429 });
    expect(seen).toHaveLength(5);
  });

  test('a POST keeps one idempotency key over its attempts, and without a key is sent once', async () => {
    const { environment } = patient();
    const { baseUrl, seen } = await serve((_request, count) =>
      count % 2 === 1 ? { status: 429 } : { status: 201, ...envelope(order('a')) },
    );
    const api = client.createClient({ baseUrl, environment });
    await api['createOrder']?.({ body });
    await api['createOrder']?.({ body, idempotencyKey: 'my-own-key-0123456789' });
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
    expect(keys).toEqual([keys[0], keys[0], 'my-own-key-0123456789', 'my-own-key-0123456789']);
    const bare = (await load(['idempotency/key'])).createClient({ baseUrl, environment });
    await expect(bare['createOrder']?.({ body })).rejects.toMatchObject({ status: 429 });
    expect(seen[4]?.headers['idempotency-key']).toBeUndefined();
    expect(seen).toHaveLength(5);
  });

  test('without ratelimit/429-retry-after nothing is repeated; an abort ends a wait', async () => {
    const { baseUrl, seen } = await serve(() => ({
      status: 429,
      headers: { 'retry-after': '30' },
    }));
    const hasty = (await load(['ratelimit/429-retry-after'])).createClient({ baseUrl });
    await expect(hasty['getProfile']?.()).rejects.toMatchObject({ status: 429 });
    expect(seen).toHaveLength(1);
    const signal = AbortSignal.timeout(100);
    const call = client.createClient({ baseUrl })['getProfile']?.({ signal });
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(seen).toHaveLength(2);
  });
});

describe('credentials', () => {
  const guarded = (valid: string) =>
    serve(({ headers }) =>
      headers.authorization === `Bearer ${valid}`
        ? envelope({ id: 'me' })
        : problem(401, 'UNAUTHENTICATED'),
    );

  test('a refused token is refreshed once for all calls that were refused with it', async () => {
    const { baseUrl, seen } = await guarded('fresh');
    const asked: boolean[] = [];
    const bearerAuth = async ({ fresh }: { fresh: boolean }): Promise<string> => {
      asked.push(fresh);
      await new Promise((resolve) => setTimeout(resolve, fresh ? 100 : 0));
      return fresh ? 'fresh' : 'stale';
    };
    const api = client.createClient({ baseUrl, credentials: { bearerAuth } });
    await Promise.all([api['getProfile']?.(), api['getProfile']?.()]);
    expect(asked).toEqual([false, false, true]);
    expect(seen).toHaveLength(4);
  });

  test('a fresh token that is refused too is not asked for again, a fixed one not at all', async () => {
    const { baseUrl, seen } = await guarded('unknown');
    const own = client.createClient({ baseUrl, credentials: { bearerAuth: () => 'wrong' } });
    await expect(own['getProfile']?.()).rejects.toMatchObject({ kind: 'unauthenticated' });
    expect(seen).toHaveLength(2);
    const fixed = client.createClient({ baseUrl, credentials: { bearerAuth: 'wrong' } });
    await expect(fixed['getProfile']?.()).rejects.toMatchObject({ status: 401 });
    expect(seen).toHaveLength(3);
  });

  test('are not sent to public operations, nor at all without auth/declared', async () => {
    const { baseUrl, seen } = await serve(() => envelope([]));
    const options = { baseUrl, credentials: { bearerAuth: 'secret' } };
    await client.createClient(options)['listProducts']?.();
    await (await load(['auth/declared'])).createClient(options)['getProfile']?.();
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });
});

describe('walking', () => {
  test('by cursor, until the server names none', async () => {
    const { baseUrl, seen } = await serve(({ url }) => {
      const at = Number(new URL(url, 'http://x').searchParams.get('cursor') ?? 0);
      return envelope([order(`${at}`), order(`${at}b`)], {
        next_cursor: at < 2 ? `${at + 1}` : null,
      });
    });
    const api = client.createClient({ baseUrl });
    const ids: unknown[] = [];
    for await (const one of api['listOrders']?.all({ query: { status: 'paid' } }) ?? []) {
      ids.push((one as { id: string }).id);
    }
    expect(ids).toEqual(['0', '0b', '1', '1b', '2', '2b']);
    expect(seen.map(({ url }) => url)).toEqual([
      '/api/v1/orders?status=paid',
      '/api/v1/orders?status=paid&cursor=1',
      '/api/v1/orders?status=paid&cursor=2',
    ]);
  });

  test('by page, until the total is reached, and no further than the caller goes', async () => {
    const { baseUrl, seen } = await serve(({ url }) => {
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
      return envelope([order(`${page}`)], { total: 3, page, per_page: 1, next_cursor: null });
    });
    const api = client.createClient({ baseUrl });
    const pages = await collect(api['listAllOrders']?.pages());
    expect(pages.map((page) => (page as { page: { page: number } }).page.page)).toEqual([1, 2, 3]);
    expect(seen).toHaveLength(3);
    for await (const _one of api['listAllOrders']?.all({ query: { page: 2 } }) ?? []) break;
    expect(seen.map(({ url }) => url).slice(3)).toEqual(['/api/v1/admin/orders?page=2']);
  });

  test('ends when a server names the same cursor again', async () => {
    const { baseUrl, seen } = await serve(() => envelope([order('a')], { next_cursor: 'same' }));
    const api = client.createClient({ baseUrl });
    expect(await collect(api['listOrders']?.all())).toHaveLength(2);
    expect(seen).toHaveLength(2);
  });
});
