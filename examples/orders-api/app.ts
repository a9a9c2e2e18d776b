import { randomUUID } from 'node:crypto';
import type { Application } from 'express';
import { hashPassword } from './auth/passwords.ts';
import { Sessions } from './auth/sessions.ts';
import { Tokens } from './auth/tokens.ts';
import { createApp, type AppOptions } from './generated/server/app.ts';
import { adminHandlers } from './handlers/admin.ts';
import { authHandlers } from './handlers/auth.ts';
import { healthHandlers } from './handlers/health.ts';
import { ordersHandlers } from './handlers/orders.ts';
import { productsHandlers } from './handlers/products.ts';
import { profileHandlers } from './handlers/profile.ts';
import { securityHandlers } from './security.ts';
import { seed } from './shop/seed.ts';
import { Shop } from './shop/shop.ts';

export interface ShopOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly isReady?: () => boolean;
  /** Work factor of scrypt; tests take a smaller one. */
  readonly passwordCost?: number;
  /** Told of every defect; logged where left out. */
  readonly onError?: NonNullable<AppOptions['onError']>;
}

/** The shop with its demo data, every part of it made here. */
export async function createShop({
  now = Date.now,
  isReady = () => true,
  passwordCost = 2 ** 15,
  onError,
}: ShopOptions = {}): Promise<Application> {
  const shop = new Shop(now, await hashPassword(randomUUID(), passwordCost));
  const sessions = new Sessions(now);
  const tokens = new Tokens(now);
  await seed(shop, passwordCost);
  return createApp({
    handlers: {
      ...authHandlers(shop, sessions, tokens),
      ...profileHandlers(shop),
      ...productsHandlers(shop),
      ...ordersHandlers(shop),
      ...adminHandlers(shop),
      ...healthHandlers(isReady),
    },
    security: securityHandlers(sessions, tokens),
    environment: { now },
    ...(onError === undefined ? {} : { onError }),
  });
}
