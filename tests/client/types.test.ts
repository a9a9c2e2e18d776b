import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import {
  clean,
  clientConventions,
  generateClient,
  scratchFolder,
  typeCheck,
} from './generated-client.ts';
import { shelf } from './shelf.ts';

let folder: string;
const orders = new Contract(await loadSpec('specs/orders/openapi.yaml'));

beforeAll(async () => {
  folder = await scratchFolder();
});
afterAll(() => clean(folder));

vi.setConfig({ testTimeout: 90_000 });

describe('the generated client compiles under every strict flag', () => {
  test('whole, in a browser project and in one for Node', async () => {
    const file = await generateClient(orders, path.join(folder, 'whole'));
    expect(await typeCheck(folder, [file])).toBe('');
    expect(await typeCheck(folder, [file], 'node')).toBe('');
  });

  test('with any one convention switched off, and with all', async () => {
    expect(clientConventions.length).toBeGreaterThanOrEqual(10);
    const cases = [...clientConventions.map((id) => [id]), clientConventions];
    const files = await Promise.all(
      cases.map((without, index) =>
        generateClient(orders, path.join(folder, `off-${index}`), without),
      ),
    );
    expect(await typeCheck(folder, files)).toBe('');
  });

  test('of a foreign contract with hostile names and descriptions', async () => {
    const file = await generateClient(await shelf(), path.join(folder, 'shelf'));
    expect(await typeCheck(folder, [file])).toBe('');
  });
});

describe('the types', () => {
  test('follow the contract, and refuse what it does not allow', async () => {
    const out = path.join(folder, 'use');
    await generateClient(orders, out);
    const file = path.join(out, 'use.ts');
    await writeFile(file, USE);
    expect(await typeCheck(folder, [file])).toBe('');
  });
});

/** Each `@ts-expect-error` fails the compilation when there is no error. */
const USE = `
import { ApiError, createClient, type components, type ErrorCode } from './generated/client/index.ts';

type Order = components['schemas']['Order'];
declare const body: components['schemas']['OrderCreate'];

export async function use(): Promise<void> {
  const api = createClient({ baseUrl: 'https://api.example.com', credentials: { bearerAuth: () => 'x' } });
  const order: Order = await api.createOrder({ body });
  await api.createOrder({ body, idempotencyKey: 'a-key-of-my-own', timeout: 5 });
  const { data, status, headers, meta } = await api.listOrders({ query: { per_page: 5 } }).withResponse();
  const total: number | null = meta.total;
  const list: Order[] = data;
  for await (const one of api.listOrders.all()) { const id: string = one.id; void id; }
  for await (const page of api.listAllOrders.pages({ query: { status: 'paid' } })) page.data satisfies Order[];
  const nothing: undefined = await api.signOut();
  try { await api.getOrder({ order_id: order.id }); } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') {
      const code: ErrorCode = error.code;
      const first: string | undefined = error.fieldErrors['x']?.[0];
      void [code, first, error.kind === 'not-found', error.requestId];
    }
    // @ts-expect-error a code that the contract does not have
    if (error instanceof ApiError && error.code === 'NOT_FUOND') throw error;
  }
  // @ts-expect-error the body is required
  await api.createOrder({});
  // @ts-expect-error the path parameter is required
  await api.getOrder();
  // @ts-expect-error no such filter
  await api.listOrders({ query: { colour: 'red' } });
  // @ts-expect-error no such value
  await api.listOrders({ query: { status: 'lost' } });
  // @ts-expect-error If-Match is required
  await api.updateOrder({ order_id: '1', body: {} });
  // @ts-expect-error one order is no collection
  api.getOrder.all({ order_id: '1' });
  // @ts-expect-error no such security scheme
  createClient({ baseUrl: 'x', credentials: { apiKey: 'x' } });
  void [status, headers, total, list, nothing];
}
`;
