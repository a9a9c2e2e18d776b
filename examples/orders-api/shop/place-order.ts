import { randomUUID } from 'node:crypto';
import { problem } from '../generated/server/problem.ts';
import type { Order, OrderCreate } from '../generated/server/handlers.ts';
import { ORDER_STATUS } from '../generated/server/states.ts';
import type { Shop } from './shop.ts';

/** What a product can have, as the contract says. */
const MAX_STOCK = 1_000_000;

/** Takes the goods out of stock and records the order at today's prices: all of it or nothing. */
export function placeOrder(shop: Shop, customerId: string, wanted: OrderCreate): Order {
  const left = new Map<string, number>();
  const lines = wanted.lines.map(({ product_id, quantity }, index) => {
    const product = shop.products.get(product_id);
    if (product === undefined) {
      throw problem(
        'unprocessable',
        'A line names a product that does not exist. Remove the line and order again.',
        {
          code: 'PRODUCT_UNKNOWN',
          issues: [issue(index, 'product_id', 'is not a known product')],
        },
      );
    }
    const stock = (left.get(product_id) ?? product.stock) - quantity;
    if (stock < 0) {
      throw problem(
        'unprocessable',
        'A product is not available in this quantity. Order fewer or wait for new stock.',
        {
          code: 'OUT_OF_STOCK',
          issues: [issue(index, 'quantity', 'exceeds the available stock')],
        },
      );
    }
    left.set(product_id, stock);
    const { sku, name, price } = product;
    const line_total = { ...price, amount: price.amount * quantity };
    return { product_id, sku, name, quantity, unit_price: price, line_total };
  });
  const now = shop.timestamp();
  const order: Order = {
    id: randomUUID(),
    customer_id: customerId,
    status: ORDER_STATUS.initial,
    lines,
    total: {
      amount: lines.reduce((sum, line) => sum + line.line_total.amount, 0),
      currency: 'EUR',
    },
    shipping_address: wanted.shipping_address,
    note: wanted.note ?? null,
    cancellation_reason: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
  for (const [id, stock] of left) setStock(shop, id, () => stock);
  shop.orders.set(order.id, order);
  return order;
}

/** Puts the goods of a cancelled order back. */
export function putBack(shop: Shop, { lines }: Order): void {
  for (const { product_id, quantity } of lines) {
    setStock(shop, product_id, (stock) => Math.min(stock + quantity, MAX_STOCK));
  }
}

/** A product that has left the catalogue meanwhile has no stock. */
function setStock(shop: Shop, productId: string, change: (stock: number) => number): void {
  const product = shop.products.get(productId);
  if (product === undefined) return;
  const { version, stock } = product;
  shop.products.set(productId, {
    ...product,
    stock: change(stock),
    version: version + 1,
    updated_at: shop.timestamp(),
  });
}

function issue(line: number, field: string, message: string) {
  return { in: 'body', pointer: `/lines/${line}/${field}`, keyword: 'known', message } as const;
}
