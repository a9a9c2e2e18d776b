import type { AdminHandlers } from '../generated/server/handlers.ts';
import { PRIVATE } from '../http/cache.ts';
import { nextLink } from '../http/links.ts';
import { pageByNumber } from '../http/paging.ts';
import type { Shop } from '../shop/shop.ts';
import { byCreation } from './orders.ts';

export function adminHandlers(shop: Shop): AdminHandlers {
  return {
    async listAllOrders({ query }, { request }) {
      const { customer_id, status, page: number, per_page: size, sort } = query;
      const matching = [...shop.orders.values()]
        .filter((order) => customer_id === undefined || order.customer_id === customer_id)
        .filter((order) => status === undefined || order.status === status);
      const { items, page } = pageByNumber(matching, byCreation(sort), { number, size });
      const isLast = number * size >= (page.total ?? 0);
      const link = isLast ? {} : { link: nextLink(request, 'page', String(number + 1)) };
      return { status: 200, headers: { ...PRIVATE, ...link }, body: items, page };
    },
  };
}
