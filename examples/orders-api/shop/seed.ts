import { hashPassword } from '../auth/passwords.ts';
import type { Order, Product } from '../generated/server/handlers.ts';
import type { Shop } from './shop.ts';

/** Accounts to sign in with. Their password is the same, as this is no real shop. */
export const DEMO = {
  password: 'correct-horse-battery',
  mira: 'mira.okafor@example.com',
  jonas: 'jonas.lind@example.com',
  ada: 'ada.admin@example.com',
} as const;

const ACCOUNTS = [
  { id: '0198b7d4-2c1a-7e55-8f30-5b1c9d7e4a10', name: 'Mira Okafor', email: DEMO.mira, roles: [] },
  { id: '0198b7d4-2c1a-7e55-8f30-5b1c9d7e4a11', name: 'Jonas Lind', email: DEMO.jonas, roles: [] },
  {
    id: '0198b7d4-2c1a-7e55-8f30-5b1c9d7e4a12',
    name: 'Ada Admin',
    email: DEMO.ada,
    roles: ['admin'],
  },
] as const;

const CATALOGUE: readonly (readonly [sku: string, name: string, category: Product['category']])[] =
  [
    ['DESK-WALNUT', 'Walnut desk organiser', 'desk'],
    ['CLIP-BRASS', 'Brass paper clips', 'paper'],
    ['LAMP-ARC', 'Arc floor lamp', 'lighting'],
    ['LAMP-TASK', 'Task lamp', 'lighting'],
    ['PAD-FELT', 'Felt desk pad', 'desk'],
    ['BOX-OAK', 'Oak letter box', 'storage'],
    ['NOTE-A5', 'Dotted notebook', 'paper'],
    ['SHELF-STEEL', 'Steel wall shelf', 'storage'],
  ];

const STATUSES: readonly Order['status'][] = [
  'pending',
  'paid',
  'shipped',
  'delivered',
  'cancelled',
];

const SIZES = ['S', 'M', 'L'] as const;

/** Fills the shop with the same things every time. */
export async function seed(shop: Shop, passwordCost: number): Promise<void> {
  const passwordHash = await hashPassword(DEMO.password, passwordCost);
  for (const account of ACCOUNTS) {
    const times = { created_at: '2026-08-17T14:02:10Z', updated_at: '2026-08-17T14:02:10Z' };
    shop.accounts.set(account.id, {
      ...account,
      login: account.email,
      passwordHash,
      version: 1,
      ...times,
    });
  }
  const products = SIZES.flatMap((size, group) =>
    CATALOGUE.map((entry, index) =>
      addProduct(shop, entry, size, group * CATALOGUE.length + index),
    ),
  );
  const [mira, jonas] = ACCOUNTS;
  for (let count = 0; count < 24; count += 1) addOrder(shop, mira.id, products, count);
  for (let count = 24; count < 30; count += 1) addOrder(shop, jonas.id, products, count);
}

function addProduct(
  shop: Shop,
  [sku, name, category]: (typeof CATALOGUE)[number],
  size: (typeof SIZES)[number],
  count: number,
): Product {
  const since = `2026-08-19T10:${String(count).padStart(2, '0')}:00Z`;
  const product: Product = {
    id: KNOWN_PRODUCTS[count] ?? `0198c1f2-9d07-7b42-a6c8-${String(count).padStart(12, '0')}`,
    sku: size === 'S' ? sku : `${sku}${size}`,
    name: size === 'S' ? name : `${name}, size ${size}`,
    description: size === 'S' ? 'Made by hand.' : null,
    category,
    price: { amount: 890 + ((count * 730) % 9000), currency: 'EUR' },
    stock: 500_000,
    version: 1,
    created_at: since,
    updated_at: since,
  };
  shop.products.set(product.id, product);
  return product;
}

/** Those that the contract's examples mention. */
const KNOWN_PRODUCTS = [
  '0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01',
  '0198c1f2-9d07-7b42-a6c8-71e4f0b35d02',
];

function addOrder(
  shop: Shop,
  customerId: string,
  products: readonly Product[],
  count: number,
): void {
  const product = products[count % products.length];
  if (product === undefined) return;
  const { id: product_id, sku, name, price } = product;
  const quantity = (count % 3) + 1;
  const amount = price.amount * quantity;
  const status = STATUSES[count % STATUSES.length] ?? 'pending';
  const at = `2026-11-${String((count % 28) + 1).padStart(2, '0')}T09:30:00Z`;
  const line_total = { amount, currency: price.currency };
  const order: Order = {
    id: `0199d8a6-4e2b-7f18-b3d9-${String(count).padStart(12, '0')}`,
    customer_id: customerId,
    status,
    lines: [{ product_id, sku, name, quantity, unit_price: price, line_total }],
    total: line_total,
    shipping_address: {
      recipient: shop.accounts.get(customerId)?.name ?? '',
      street: 'Lindenweg 4',
      postal_code: '10115',
      city: 'Berlin',
      country: 'DE',
    },
    note: null,
    cancellation_reason: status === 'cancelled' ? 'changed_mind' : null,
    version: 1,
    created_at: at,
    updated_at: at,
  };
  shop.orders.set(order.id, order);
}
