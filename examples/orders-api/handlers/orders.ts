import type { Order, OrdersHandlers } from '../generated/server/handlers.ts';
import { problem } from '../generated/server/problem.ts';
import { assertTransition } from '../generated/server/runtime/assert-transition.ts';
import type { Principal } from '../generated/server/runtime/principal.ts';
import { ORDER_STATUS } from '../generated/server/states.ts';
import { PRIVATE } from '../http/cache.ts';
import { assertCurrent, entityTag, isCurrent } from '../http/entity-tag.ts';
import { nextLink, pathOf } from '../http/links.ts';
import { pageByCursor } from '../http/paging.ts';
import { placeOrder, putBack } from '../shop/place-order.ts';
import type { Shop } from '../shop/shop.ts';

/** Until it is shipped, an order can be changed. */
const OPEN: readonly Order['status'][] = ['pending', 'paid'];

export function ordersHandlers(shop: Shop): OrdersHandlers {
  return {
    async listOrders({ query }, { principal, request }) {
      const { status, cursor, per_page: size, sort } = query;
      const mine = [...shop.orders.values()]
        .filter((order) => order.customer_id === principal.id)
        .filter((order) => status === undefined || order.status === status);
      const { items, page } = pageByCursor(mine, byCreation(sort), { cursor, size });
      const { nextCursor } = page;
      const link = nextCursor === null ? {} : { link: nextLink(request, 'cursor', nextCursor) };
      return { status: 200, headers: { ...PRIVATE, ...link }, body: items, page };
    },

    async createOrder({ body }, { principal, request }) {
      const order = placeOrder(shop, principal.id, body);
      const location = `${pathOf(request)}/${order.id}`;
      return { status: 201, headers: { location, etag: entityTag(order) }, body: order };
    },

    async getOrder({ path, header }, { principal }) {
      const order = find(path.order_id, principal);
      const headers = { ...PRIVATE, etag: entityTag(order) };
      if (isCurrent(header['if-none-match'], order)) return { status: 304, headers };
      return { status: 200, headers, body: order };
    },

    async updateOrder({ path, header, body }, { principal }) {
      const order = find(path.order_id, principal);
      assertCurrent(header['if-match'], order);
      assertOpen(order);
      return save({ ...order, ...body });
    },

    async cancelOrder({ path, body }, { principal }) {
      const order = find(path.order_id, principal);
      const status = 'cancelled';
      const transition = { field: 'status', from: order.status, to: status };
      assertTransition(ORDER_STATUS, transition, { code: 'ORDER_NOT_CANCELLABLE' });
      putBack(shop, order);
      return save({ ...order, status, cancellation_reason: body.reason });
    },

    async getOrderStatus({ path, header }, { principal, request }) {
      const order = find(path.order_id, principal);
      const successor = pathOf(request).replace(/\/status$/, '');
      const headers = {
        ...PRIVATE,
        etag: entityTag(order),
        link: `<${successor}>; rel="successor-version", <https://docs.example.com/shop/deprecations#order-status>; rel="deprecation"`,
      };
      if (isCurrent(header['if-none-match'], order)) return { status: 304, headers };
      const { id: order_id, status, updated_at } = order;
      return { status: 200, headers, body: { order_id, status, updated_at } };
    },
  };

  /** An order of somebody else is answered like one that does not exist. */
  function find(id: string, { id: callerId }: Principal): Order {
    const order = shop.orders.get(id);
    if (order?.customer_id === callerId) return order;
    throw problem('not-found', 'There is no such order. Check the id in the path.');
  }

  function save(order: Order) {
    const saved = { ...order, version: order.version + 1, updated_at: shop.timestamp() };
    shop.orders.set(saved.id, saved);
    return { status: 200, headers: { etag: entityTag(saved) }, body: saved } as const;
  }
}

export function byCreation(sort: 'created_at' | '-created_at') {
  return { keyOf: (order: Order) => order.created_at, isDescending: sort === '-created_at' };
}

function assertOpen({ status }: Order): void {
  if (OPEN.includes(status)) return;
  const message = `An order that is ${status} cannot be changed. Contact support instead.`;
  throw problem('conflict', message, { code: 'ORDER_NOT_EDITABLE' });
}
