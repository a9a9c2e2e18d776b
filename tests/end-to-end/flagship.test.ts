/**
 * One contract through every part: it lints clean, its generated client works against its mock, its generated
 * server passes its generated tests over HTTP, and the same server with one deliberate fault does not.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createShop } from '../../examples/orders-api/app.ts';
import {
  ApiError,
  createClient,
  type ShopApi,
} from '../../examples/orders-api/generated/client/index.ts';
import { createMock, generate, lint, listenMock } from '../../src/index.ts';
import { serve, type Running } from '../server/support/serve.ts';
import { typeCheck } from '../server/support/project.ts';
import { withFault } from './with-fault.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const SPEC = path.join(ROOT, 'specs/orders/openapi.yaml');
const EXAMPLE = path.join(ROOT, 'examples/orders-api');

describe('the contract', () => {
  test.each(['specs/orders/openapi.yaml', 'specs/notes/openapi.yaml'])(
    '%s lints clean',
    async (spec) => {
      const [result] = await lint([path.join(ROOT, spec)]);
      expect(result?.findings).toEqual([]);
    },
  );

  test('has its generated code in the example, as it is generated now', async () => {
    const { differences, unchanged } = await generate(SPEC, { out: EXAMPLE, check: true });
    expect(differences).toEqual([]);
    expect(unchanged.length).toBeGreaterThan(50);
  });

  test('and its owned code type-check', async () => {
    expect(await typeCheck(EXAMPLE)).toBe('');
  }, 60_000);
});

describe('the generated client', () => {
  let close: () => Promise<void>;
  let api: ShopApi;
  beforeAll(async () => {
    const mock = await createMock(SPEC, { watch: false });
    const running = await listenMock(mock, { port: 0, host: '127.0.0.1' });
    close = async () => {
      await running.close();
      mock.close();
    };
    api = createClient({ baseUrl: running.url, credentials: { bearerAuth: 'demo' } });
  });
  afterAll(() => close());

  test('walks the catalogue of the mock, page by page', async () => {
    const ids: string[] = [];
    for await (const product of api.listProducts.all({ query: { per_page: 1 } }))
      ids.push(product.id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('places, reads and cancels an order', async () => {
    const [product] = await api.listProducts({ query: { per_page: 1 } });
    expect(product).toBeDefined();
    const order = await api.createOrder({
      body: {
        lines: [{ product_id: product?.id ?? '', quantity: 2 }],
        shipping_address: {
          recipient: 'Mira Okafor',
          street: 'Lindenweg 4',
          postal_code: '10115',
          city: 'Berlin',
          country: 'DE',
        },
      },
    });
    const read = await api.getOrder({ order_id: order.id });
    expect(read.lines).toMatchObject([{ product_id: product?.id, quantity: 2 }]);
    await expect(
      api.cancelOrder({ order_id: order.id, body: { reason: 'changed_mind' } }),
    ).resolves.toMatchObject({ id: order.id });
  });

  test('throws an error with the code of the contract, its fields and its request id', async () => {
    const failure = api.createOrder({ body: { lines: [] } as never });
    const error = await failure.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
    expect((error as ApiError).requestId).toMatch(/.+/);
    expect(JSON.stringify((error as ApiError).details)).toContain('lines');
  });
});

describe('the generated tests', () => {
  let running: Running;
  afterAll(() => running.close());

  test('pass on the generated server', async () => {
    running = await serve(await createShop({ passwordCost: 2 ** 10 }));
    const { code, output } = await runGeneratedTests(running.url);
    expect(output).toMatch(/Tests\s+\d+ passed/);
    expect(code).toBe(0);
    await running.close();
  }, 240_000);

  test('fail when it forgets the next page, and say how to see it', async () => {
    running = await serve(withFault(await createShop({ passwordCost: 2 ** 10 })));
    const { code, output } = await runGeneratedTests(running.url, 'products');
    expect(code).toBe(1);
    expect(output).toContain('listProducts > pagination/walk');
    expect(output).toMatch(/curl .*\/api\/v1\/products/);
    expect(output).toMatch(/seed/i);
  }, 240_000);
});

/** `vitest` as a team runs it: a process of its own, in the example's folder. */
function runGeneratedTests(url: string, file = ''): Promise<{ code: number; output: string }> {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { NO_COLOR: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [vitest, 'run', '--root', EXAMPLE, ...(file === '' ? [] : [file])],
      { env: { ...env, SPECWRIGHT_URL: url, NO_COLOR: '1', FORCE_COLOR: '0' }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : 0,
          output: stdout + stderr,
        }),
    );
  });
}
