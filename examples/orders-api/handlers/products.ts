import { randomUUID } from 'node:crypto';
import type { ListProductsInput, Product, ProductsHandlers } from '../generated/server/handlers.ts';
import { problem } from '../generated/server/problem.ts';
import { PUBLIC } from '../http/cache.ts';
import { assertCurrent, entityTag, isCurrent } from '../http/entity-tag.ts';
import { nextLink, pathOf } from '../http/links.ts';
import { pageByCursor, type Order } from '../http/paging.ts';
import type { Shop } from '../shop/shop.ts';

export function productsHandlers(shop: Shop): ProductsHandlers {
  return {
    async listProducts({ query }, { request }) {
      const matching = [...shop.products.values()].filter((product) => matches(product, query));
      const { cursor, per_page: size, sort } = query;
      const { items, page } = pageByCursor(matching, orderOf(sort), { cursor, size });
      const { nextCursor } = page;
      const link = nextCursor === null ? {} : { link: nextLink(request, 'cursor', nextCursor) };
      return { status: 200, headers: { ...PUBLIC, ...link }, body: items, page };
    },

    async createProduct({ body }, { request }) {
      assertSkuIsFree(body.sku);
      const now = shop.timestamp();
      const product: Product = {
        ...body,
        id: randomUUID(),
        description: body.description ?? null,
        version: 1,
        created_at: now,
        updated_at: now,
      };
      shop.products.set(product.id, product);
      const location = `${pathOf(request)}/${product.id}`;
      return { status: 201, headers: { location, etag: entityTag(product) }, body: product };
    },

    async getProduct({ path, header }) {
      const product = find(path.product_id);
      const headers = { ...PUBLIC, etag: entityTag(product) };
      if (isCurrent(header['if-none-match'], product)) return { status: 304, headers };
      return { status: 200, headers, body: product };
    },

    async replaceProduct({ path, header, body }) {
      return change(path.product_id, header['if-match'], body);
    },

    async updateProduct({ path, header, body }) {
      return change(path.product_id, header['if-match'], body);
    },

    async deleteProduct({ path }) {
      shop.products.delete(find(path.product_id).id);
      return { status: 204 };
    },
  };

  function find(id: string): Product {
    const product = shop.products.get(id);
    if (product !== undefined) return product;
    throw problem('not-found', 'There is no such product. Check the id in the path.');
  }

  function change(id: string, ifMatch: string, parts: Partial<Product>) {
    const product = find(id);
    assertCurrent(ifMatch, product);
    if (parts.sku !== undefined && parts.sku !== product.sku) assertSkuIsFree(parts.sku);
    const version = product.version + 1;
    const changed: Product = { ...product, ...parts, version, updated_at: shop.timestamp() };
    shop.products.set(id, changed);
    return { status: 200, headers: { etag: entityTag(changed) }, body: changed } as const;
  }

  function assertSkuIsFree(sku: string): void {
    if (shop.productBySku(sku) === undefined) return;
    throw problem('conflict', 'Another product already has this SKU. Choose a different one.', {
      code: 'SKU_TAKEN',
      issues: [{ in: 'body', pointer: '/sku', keyword: 'x-unique', message: 'is already in use' }],
    });
  }
}

function matches(product: Product, query: ListProductsInput['query']): boolean {
  const { category, min_price, max_price, in_stock } = query;
  return (
    (category === undefined || product.category === category) &&
    (min_price === undefined || product.price.amount >= min_price) &&
    (max_price === undefined || product.price.amount <= max_price) &&
    (in_stock === undefined || product.stock > 0 === in_stock)
  );
}

function orderOf(sort: ListProductsInput['query']['sort']): Order<Product> {
  const isDescending = sort.startsWith('-');
  switch (sort) {
    case 'price':
    case '-price':
      return { isDescending, keyOf: ({ price }) => String(price.amount).padStart(12, '0') };
    case 'created_at':
    case '-created_at':
      return { isDescending, keyOf: ({ created_at }) => created_at };
    default:
      return { isDescending, keyOf: ({ name }) => name };
  }
}
