import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createShop } from '../../examples/orders-api/app.ts';
import { DEMO } from '../../examples/orders-api/shop/seed.ts';
import { ask, type Question, type Reply } from './support/ask.ts';
import { serve, type Running } from './support/serve.ts';
import { signIn } from './support/sign-in.ts';

interface Body {
  readonly data: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly error: { readonly code: string; readonly details: readonly { field: string }[] };
  readonly meta: Readonly<Record<string, unknown>>;
}

const ORGANISER = '0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01';
const ORDER = {
  lines: [{ product_id: ORGANISER, quantity: 2 }],
  shipping_address: {
    recipient: 'Mira Okafor',
    street: 'Lindenweg 4',
    postal_code: '10115',
    city: 'Berlin',
    country: 'DE',
  },
};

let running: Running;
let clock = Date.parse('2026-11-20T12:00:00Z');
const tokens: Record<'mira' | 'jonas' | 'ada', string> = { mira: '', jonas: '', ada: '' };

beforeAll(async () => {
  running = await serve(await createShop({ now: () => clock, passwordCost: 2 ** 10 }));
  const token = async (who: 'valid' | 'other', scopes: readonly string[]): Promise<string> =>
    (await signIn({ scheme: 'bearerAuth', who, scopes, url: running.url })) ?? '';
  tokens.mira = await token('valid', []);
  tokens.jonas = await token('other', []);
  tokens.ada = await token('valid', ['admin']);
});

afterAll(() => running.close());

type Caller = keyof typeof tokens;

function send(method: string, path: string, who?: Caller, question: Question = {}) {
  const credential = who === undefined ? {} : { authorization: `Bearer ${tokens[who]}` };
  const headers = { ...credential, ...question.headers };
  return ask(method, `${running.url}${path}`, { ...question, headers }) as Promise<
    Reply & { readonly body: Body }
  >;
}

function freshKey() {
  return { 'idempotency-key': crypto.randomUUID() };
}

async function placeOrder(who: Caller = 'mira') {
  const headers = freshKey();
  return (await send('POST', '/api/v1/orders', who, { headers, body: ORDER })).body.data;
}

describe('errors', () => {
  test.each<[string, string, string, Question, number, string]>([
    ['no such path', 'GET', '/api/v1/nothing', {}, 404, 'NOT_FOUND'],
    ['a path without its prefix', 'GET', '/products', {}, 404, 'NOT_FOUND'],
    ['a trailing slash', 'GET', '/api/v1/products/', {}, 404, 'NOT_FOUND'],
    ['another case', 'GET', '/api/v1/Products', {}, 404, 'NOT_FOUND'],
    ['no such method', 'PUT', '/api/v1/products', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['no credential', 'GET', '/api/v1/orders', {}, 401, 'UNAUTHENTICATED'],
    ['a broken escape', 'GET', '/api/v1/products/%E0%A4%A', {}, 400, 'MALFORMED_REQUEST'],
    [
      'no acceptable answer',
      'GET',
      '/api/v1/products',
      { headers: { accept: 'text/html' } },
      406,
      'NOT_ACCEPTABLE',
    ],
    ['no JSON', 'POST', '/api/v1/auth/sessions', { body: '{"email":' }, 400, 'MALFORMED_REQUEST'],
    ['no body', 'POST', '/api/v1/auth/sessions', {}, 400, 'VALIDATION_FAILED'],
    [
      'another media type',
      'POST',
      '/api/v1/auth/sessions',
      { body: 'a', headers: { 'content-type': 'text/plain' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'too large a body',
      'POST',
      '/api/v1/auth/sessions',
      { body: { email: 'a'.repeat(100_000) } },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('%s', async (_name, method, path, question, status, code) => {
    const { status: answered, body, headers } = await send(method, path, undefined, question);
    expect(answered).toBe(status);
    expect(body).toMatchObject({ data: null, error: { code } });
    expect(body.meta).toEqual({ request_id: headers.get('x-request-id') });
  });

  test('a 405 lists what is allowed', async () => {
    const { headers } = await send('PATCH', '/api/v1/products');
    expect(headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('an anonymous body is never parsed', async () => {
    const { status } = await send('POST', '/api/v1/orders', undefined, { body: '{"lines":' });
    expect(status).toBe(401);
  });

  test('every field at fault is named at once', async () => {
    const body = { ...ORDER, lines: [{ product_id: 'x', quantity: 0 }], surplus: 1 };
    const { body: answer } = await send('POST', '/api/v1/orders', 'mira', {
      headers: freshKey(),
      body,
    });
    const fields = answer.error.details.map(({ field }) => field).sort();
    expect(fields).toEqual(['lines[0].product_id', 'lines[0].quantity', 'surplus']);
  });

  test('the server does not say what it is made of', async () => {
    const { headers } = await send('GET', '/api/v1/products');
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('HEAD is GET without a body', async () => {
    const { status, headers, body } = await send('HEAD', '/api/v1/products');
    expect([status, body]).toEqual([200, '']);
    expect(Number(headers.get('content-length'))).toBeGreaterThan(1000);
  });
});

describe('sessions', () => {
  const credentials = { email: DEMO.mira, password: DEMO.password };
  const refresh = (token: unknown) =>
    send('POST', '/api/v1/auth/tokens', undefined, { body: { refresh_token: token } });

  test('an unknown address and a wrong password are answered alike', async () => {
    const wrong = [
      { ...credentials, password: 'wrong-battery-staple' },
      { ...credentials, email: 'nobody@example.com' },
    ];
    const [first, second] = await Promise.all(
      wrong.map((body) => send('POST', '/api/v1/auth/sessions', undefined, { body })),
    );
    expect(first?.status).toBe(401);
    expect(first?.body.error).toEqual({ ...second?.body.error, code: 'INVALID_CREDENTIALS' });
    expect(first?.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a refresh token works once, and using it again ends the session', async () => {
    const { body } = await send('POST', '/api/v1/auth/sessions', undefined, { body: credentials });
    const next = await refresh(body.data['refresh_token']);
    expect(next.status).toBe(201);
    expect(next.headers.get('location')).toBe('/api/v1/auth/sessions/current');
    expect((await refresh(body.data['refresh_token'])).body.error.code).toBe(
      'REFRESH_TOKEN_INVALID',
    );
    expect((await refresh(next.body.data['refresh_token'])).status).toBe(401);
  });

  test('tokens end with their session, and with their time', async () => {
    const { body } = await send('POST', '/api/v1/auth/sessions', undefined, { body: credentials });
    const headers = { authorization: `Bearer ${String(body.data['access_token'])}` };
    const profile = () => send('GET', '/api/v1/me', undefined, { headers });
    expect((await profile()).status).toBe(200);
    clock += 901_000;
    expect((await profile()).status).toBe(401);
    clock -= 901_000;
    expect(
      (await send('DELETE', '/api/v1/auth/sessions/current', undefined, { headers })).status,
    ).toBe(204);
    expect((await profile()).status).toBe(401);
  });

  test.each([
    ['alg none', (token: string) => token.replace(/^[^.]+/, btoa('{"alg":"none"}'))],
    ['another payload', (token: string) => token.replace(/\.[^.]+\./, `.${btoa('{"sub":"x"}')}.`)],
  ])('a forged token is refused: %s', async (_name, forge) => {
    const headers = { authorization: `Bearer ${forge(tokens.mira)}` };
    expect((await send('GET', '/api/v1/me', undefined, { headers })).status).toBe(401);
  });
});

describe('orders', () => {
  test('belong to who placed them: for everybody else they do not exist', async () => {
    const { id } = await placeOrder();
    for (const [method, path, question] of [
      ['GET', `/api/v1/orders/${id}`, {}],
      ['GET', `/api/v1/orders/${id}/status`, {}],
      ['POST', `/api/v1/orders/${id}/cancel`, { headers: freshKey(), body: { reason: 'other' } }],
    ] as const) {
      const { status, body } = await send(method, path, 'jonas', question);
      expect([status, body.error.code]).toEqual([404, 'NOT_FOUND']);
    }
    const everybodys = await send('GET', '/api/v1/admin/orders', 'jonas');
    expect([everybodys.status, everybodys.body.error.code]).toEqual([403, 'FORBIDDEN']);
  });

  test('are placed once per key', async () => {
    const headers = freshKey();
    const [first, second] = [
      await send('POST', '/api/v1/orders', 'mira', { headers, body: ORDER }),
      await send('POST', '/api/v1/orders', 'mira', { headers, body: ORDER }),
    ];
    expect(second.body).toEqual(first.body);
    expect(first.headers.get('location')).toBe(`/api/v1/orders/${first.body.data.id}`);
    const other = await send('POST', '/api/v1/orders', 'mira', {
      headers,
      body: { ...ORDER, note: 'x' },
    });
    expect([other.status, other.body.error.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  test('lose no update', async () => {
    const { id } = await placeOrder();
    const change = (headers: Readonly<Record<string, string>>) =>
      send('PATCH', `/api/v1/orders/${id}`, 'mira', {
        headers: { 'content-type': 'application/merge-patch+json', ...headers },
        body: { note: 'Ring twice.' },
      });
    expect((await change({})).status).toBe(428);
    const changed = await change({ 'if-match': '"1"' });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await change({ 'if-match': '"1"' })).status).toBe(412);
    const copy = await send('GET', `/api/v1/orders/${id}`, 'mira', {
      headers: { 'if-none-match': 'W/"2"' },
    });
    expect([copy.status, copy.body]).toEqual([304, '']);
  });

  test('can be cancelled once, and the goods go back', async () => {
    const stock = async () =>
      (await send('GET', `/api/v1/products/${ORGANISER}`)).body.data['stock'];
    const before = await stock();
    const { id } = await placeOrder();
    expect(await stock()).toBe(Number(before) - 2);
    const cancel = () =>
      send('POST', `/api/v1/orders/${id}/cancel`, 'mira', {
        headers: freshKey(),
        body: { reason: 'other' },
      });
    expect((await cancel()).body.data['status']).toBe('cancelled');
    expect((await cancel()).body.error.code).toBe('ORDER_NOT_CANCELLABLE');
    expect(await stock()).toBe(before);
  });

  test('name what cannot be ordered', async () => {
    const lines = [...ORDER.lines, { product_id: crypto.randomUUID(), quantity: 1 }];
    const { status, body } = await send('POST', '/api/v1/orders', 'mira', {
      headers: freshKey(),
      body: { ...ORDER, lines },
    });
    expect([status, body.error.code]).toEqual([422, 'PRODUCT_UNKNOWN']);
    expect(body.error.details).toEqual([
      { field: 'lines[1].product_id', issue: 'is not a known product' },
    ]);
  });
});

describe('lists', () => {
  /** Ids of every page, following `Link: rel="next"`. */
  async function walk(path: string, who?: Caller, visit = async () => {}): Promise<string[][]> {
    const pages: string[][] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const { body, headers }: Reply = await send('GET', next, who);
      pages.push((body as { data: { id: string }[] }).data.map(({ id }) => id));
      await visit();
      next = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }
    return pages;
  }

  test.each([
    ['/api/v1/products?per_page=7&sort=-price', undefined],
    ['/api/v1/products?per_page=5&sort=created_at', undefined],
    ['/api/v1/orders?per_page=4', 'mira'],
    ['/api/v1/admin/orders?per_page=8', 'ada'],
  ] as const)('%s has disjoint pages that hold everything', async (path, who) => {
    const total = Number((await send('GET', path, who)).body.meta['total']);
    const ids = (await walk(path, who)).flat();
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });

  test('what is added meanwhile moves nothing', async () => {
    const before = (await walk('/api/v1/orders?per_page=5', 'mira')).flat();
    const during = await walk('/api/v1/orders?per_page=5', 'mira', async () => {
      clock += 1000;
      await placeOrder();
    });
    expect(during.flat()).toEqual(before);
  });

  test('a cursor of nothing is refused', async () => {
    const { status, body } = await send('GET', '/api/v1/products?cursor=abc');
    expect([status, body.error.details[0]?.field]).toEqual([400, 'cursor']);
  });
});

test('an address is taken by one account', async () => {
  const { headers } = await send('GET', '/api/v1/me', 'jonas');
  const { status, body } = await send('PATCH', '/api/v1/me', 'jonas', {
    headers: {
      'content-type': 'application/merge-patch+json',
      'if-match': headers.get('etag') ?? '',
    },
    body: { email: DEMO.mira.toUpperCase() },
  });
  expect([status, body.error.code]).toEqual([409, 'EMAIL_TAKEN']);
});

test('an instance that is not ready gets no traffic', async () => {
  const other = await serve(await createShop({ isReady: () => false }));
  const { status, headers, body } = await ask('GET', `${other.url}/health/ready`);
  await other.close();
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  expect(body).toMatchObject({ data: null, error: { code: 'NOT_READY' } });
});
