import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundleSpec } from '../../src/studio/bundle-spec.ts';
import { createMock } from '../../src/studio/create-mock.ts';
import { BROWSER_BUNDLE, loadBrowserBundle } from '../support/load-browser-bundle.ts';

const SPEC = 'specs/orders/openapi.yaml';
const PRODUCT = {
  sku: 'LAMP-OAK',
  name: 'Lamp',
  category: 'lighting',
  price: { amount: 1, currency: 'EUR' },
  stock: 2,
};

/** Time and chance that repeat themselves. */
function environment() {
  let count = 0;
  return {
    now: () => Date.UTC(2026, 0, 1),
    randomId: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  };
}

async function inBrowser(options: { mayCompile?: boolean } = {}) {
  const { createMock: create } = loadBrowserBundle(options);
  const description = await bundleSpec(SPEC, { config: {} });
  return create(description, { environment: environment(), seed: '7' });
}

interface Sent {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function requestOf({ method = 'GET', url, headers = {}, body }: Sent): Request {
  return new Request(`http://localhost${url}`, {
    method,
    headers: {
      authorization: 'Bearer demo',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function shown(response: Response) {
  const { status, headers } = response;
  return { status, headers: Object.fromEntries(headers), text: await response.text() };
}

const KEY = { 'idempotency-key': '0123456789abcdef' };
const CREATE = { method: 'POST', url: '/api/v1/products', headers: KEY, body: PRODUCT };
const ORDER = {
  method: 'POST',
  url: '/api/v1/orders',
  headers: { 'idempotency-key': 'fedcba9876543210' },
};
const LINE = { product_id: '0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01', quantity: 2 };
const ADDRESS = {
  recipient: 'Mira Okafor',
  street: 'Lindenweg 4',
  postal_code: '10115',
  city: 'Berlin',
  country: 'DE',
};
const JWT = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"zoë","scope":"orders"}'.normalize())}.x`;

const CALLS: readonly Sent[] = [
  { url: '/api/v1/products' },
  { url: '/api/v1/products?per_page=2&sort=-price' },
  { method: 'HEAD', url: '/api/v1/products' },
  CREATE,
  CREATE,
  { ...CREATE, body: { ...PRODUCT, name: 'Another' } },
  { ...CREATE, headers: {}, body: { ...PRODUCT, stock: -1, price: null } },
  { ...ORDER, body: { lines: [LINE], shipping_address: ADDRESS } },
  { ...ORDER, headers: { 'idempotency-key': 'another-key-012345' }, body: { lines: [] } },
  { url: '/api/v1/orders' },
  { url: '/api/v1/orders', headers: { authorization: 'Bearer someone-else' } },
  { url: '/api/v1/orders', headers: { authorization: 'Bearer invalid' } },
  { url: '/api/v1/me', headers: { authorization: `Bearer ${JWT}` } },
  { url: '/api/v1/orders', headers: { prefer: 'code=429' } },
  { url: '/api/v1/orders', headers: { prefer: 'code=418' } },
  { url: '/api/v1/orders', headers: { prefer: 'example=only_page' } },
  { url: '/api/v1/orders', headers: { prefer: 'dynamic=true, seed=3' } },
  { method: 'PUT', url: '/api/v1/orders' },
  { method: 'OPTIONS', url: '/api/v1/orders', headers: { origin: 'http://a.example' } },
  { url: '/nowhere' },
];

test('in a browser it answers as in Node, byte for byte', async () => {
  const node = await createMock(SPEC, {
    config: {},
    watch: false,
    environment: environment(),
    seed: '7',
  });
  onTestFinished(() => node.close());
  const mock = await inBrowser();
  for (const sent of CALLS) {
    const about = JSON.stringify(sent);
    const ours = await shown(await mock.fetch(requestOf(sent)));
    expect({ about, ...ours }).toEqual({
      about,
      ...(await shown(await node.fetch(requestOf(sent)))),
    });
  }
});

test('every declared answer can be asked for', async () => {
  const mock = await inBrowser();
  const node = await createMock(SPEC, { config: {}, watch: false, environment: environment() });
  onTestFinished(() => node.close());
  for (const { path, operationId } of mock.routes.filter(({ method }) => method === 'GET')) {
    const url = path.replaceAll(/\{\w+\}/g, LINE.product_id);
    for (const status of mock.contract.operation(operationId)?.responses.keys() ?? []) {
      const sent = { url, headers: { prefer: `code=${status}` } };
      const ours = await shown(await mock.fetch(requestOf(sent)));
      const theirs = await shown(await node.fetch(requestOf(sent)));
      expect({ sent, status: ours.status, text: ours.text }).toEqual({
        sent,
        status: theirs.status,
        text: theirs.text,
      });
    }
  }
});

describe('where no code may be made', () => {
  test('requests are validated all the same', async () => {
    const mock = await inBrowser({ mayCompile: false });
    const created = await mock.fetch(requestOf(CREATE));
    expect(created.status).toBe(201);
    const refused = await mock.fetch(
      requestOf({ ...CREATE, headers: {}, body: { ...PRODUCT, stock: -1 } }),
    );
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      error: { details: expect.arrayContaining([expect.objectContaining({ field: 'stock' })]) },
    });
  });
});

describe('what it is made of', () => {
  const { createMock: create } = loadBrowserBundle();
  const TEXT = `
openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /things:
    get:
      operationId: listThings
      responses: { '200': { description: Things., content: { application/json: { schema: { $ref: SCHEMA } } } } }
  /others: { get: { responses: { '204': { description: Nothing. } } } }
components:
  schemas:
    Thing: { type: integer, minimum: 3, maximum: 3 }
`;
  const of = (ref: string): string => TEXT.replace('SCHEMA', `'${ref}'`);
  const get = new Request('http://localhost/things');

  test.each([
    ['the text of YAML', of('#/components/schemas/Thing')],
    [
      'a value',
      JSON.parse(
        JSON.stringify({
          openapi: '3.1.0',
          info: { title: 'T', version: '1' },
          paths: {
            '/things': {
              get: {
                responses: {
                  200: {
                    description: 'T.',
                    content: { 'application/json': { schema: { const: 3 } } },
                  },
                },
              },
            },
          },
        }),
      ) as object,
    ],
  ])('%s', async (_name, spec) => {
    const mock = await create(spec, { config: { preset: 'minimal' } });
    expect(await (await mock.fetch(get)).json()).toBe(3);
  });

  test.each([
    ['a file', './schemas/Thing.yaml', './schemas/Thing.yaml'],
    ['an address', 'https://example.com/a.json#/Thing', 'https://example.com/a.json#/Thing'],
  ])('a reference to %s is refused where it stands', async (_name, ref, shownRef) => {
    await expect(create(of(ref))).rejects.toMatchObject({
      code: 'SPEC_REF_OUTSIDE',
      message: `The reference \`${shownRef}\` leads out of the description.`,
      hint: expect.stringContaining('Bundle'),
      location: { line: 8 },
    });
  });

  test('a reference that leads nowhere costs the operations that need it', async () => {
    const reports: string[] = [];
    const spec = of('#/components/schemas/Other');
    const mock = await create(spec, { report: (message) => reports.push(message) });
    expect(reports).toEqual([expect.stringContaining('answer 501')]);
    expect((await mock.fetch(get)).status).toBe(501);
  });

  test('a description without operations is refused', async () => {
    const spec = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {} };
    await expect(create(spec)).rejects.toMatchObject({ code: 'MOCK_EMPTY' });
  });

  test('a value that holds itself is refused', async () => {
    const circle: { self?: object } = {};
    circle.self = circle;
    await expect(create(circle)).rejects.toMatchObject({ code: 'SPEC_SYNTAX' });
  });

  test('conventions that no mock keeps may be named, wrong options may not', async () => {
    const spec = of('#/components/schemas/Thing');
    const conventions = { 'naming/case': false, 'docs/examples': {} } as const;
    await create(spec, { config: { conventions } });
    const wrong = { 'envelope/shape': { envelope: 'no' } };
    await expect(create(spec, { config: { conventions: wrong } })).rejects.toMatchObject({
      code: 'CONFIG_OPTION',
    });
  });
});

test('it has grown by neither the rules nor Prism', async () => {
  const text = await readFile(BROWSER_BUNDLE, 'utf8');
  expect(text.length).toBeLessThan(1_000_000);
});
