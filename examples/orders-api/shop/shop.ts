import type { Order, Product, Profile } from '../generated/server/handlers.ts';

/** An account with what its owner does not get to see. */
export interface Account extends Profile {
  readonly passwordHash: string;
  readonly roles: readonly string[];
}

/** All that the shop knows, in memory: what is stored is replaced, never changed. */
export class Shop {
  readonly accounts = new Map<string, Account>();
  readonly products = new Map<string, Product>();
  readonly orders = new Map<string, Order>();
  readonly now: () => number;

  /** @param now milliseconds since the epoch */
  constructor(now: () => number) {
    this.now = now;
  }

  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  accountByEmail(email: string): Account | undefined {
    const wanted = email.trim().toLowerCase();
    return [...this.accounts.values()].find((account) => account.email === wanted);
  }

  productBySku(sku: string): Product | undefined {
    return [...this.products.values()].find((product) => product.sku === sku);
  }
}
