import { expect } from 'vitest';
import type { Served } from './serve.ts';

/** Sends what the mock of `hooksApi` answers with an order. */
export async function placeOrder({ call }: Served, url: string): Promise<{ readonly id: string }> {
  const body = { ...ORDER, callback_url: url };
  const { status, body: created } = await call('POST', '/orders', { body });
  expect(status).toBe(201);
  return created as { id: string };
}

export const ORDER = { status: 'open', total: 5 };
