import type { Order, Product, Profile } from '../generated/server/handlers.ts';

/** An account with what its owner does not get to see. */
export interface Account extends Profile {
  /** The address to sign in with. A new `email` would become it once confirmed, which is left out here. */
  readonly login: string;
  readonly passwordHash: string;
  readonly roles: readonly string[];
}

/** All that the shop knows, in memory: what is stored is replaced, never changed. */
export class Shop {
  readonly accounts = new Map<string, Account>();
  readonly products = new Map<string, Product>();
  readonly orders = new Map<string, Order>();
  readonly now: () => number;
  /** The hash of a password that nobody has. */
  readonly decoyHash: string;

  /** @param now milliseconds since the epoch */
  constructor(now: () => number, decoyHash: string) {
    this.now = now;
    this.decoyHash = decoyHash;
  }

  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  /** The account that has an address, or signs in with it. */
  accountBy(field: 'email' | 'login', address: string): Account | undefined {
    return [...this.accounts.values()].find((account) => account[field] === address);
  }

  productBySku(sku: string): Product | undefined {
    return [...this.products.values()].find((product) => product.sku === sku);
  }
}
