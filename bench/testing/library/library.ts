import { randomUUID } from 'node:crypto';
import type { Fault, Step } from './fault.ts';
import type { Item } from './item.ts';
import { ACCOUNTS, seedItems } from './seed-items.ts';
import type { Reply } from './reply.ts';

export type Shelf = 'books' | 'reviews' | 'members' | 'loans';

/** What the library knows, in memory. */
export class Library {
  readonly shelves: Readonly<Record<Shelf, Map<string, Item>>>;
  /** Of books, by id: how often they have changed. */
  readonly versions = new Map<string, number>();
  /** Of books, by id. */
  readonly blurbs = new Map<string, string>();
  /** Bearer tokens, and who they are of. */
  readonly tokens = new Map<string, { readonly member: string; readonly isLibrarian: boolean }>();
  /** By caller and key. */
  readonly keys = new Map<string, { readonly print: string; readonly reply: Promise<Reply> }>();
  /** For what faults have to remember. */
  readonly notes = new Map<string, number>();
  readonly fault: Fault | undefined;

  constructor(fault: Fault | undefined) {
    this.fault = fault;
    const { books, reviews, members, loans } = seedItems();
    const shelf = (items: readonly Item[]): Map<string, Item> =>
      new Map(items.map((item) => [item.id, item]));
    this.shelves = {
      books: shelf(books),
      reviews: shelf(reviews),
      members: shelf(members),
      loans: shelf(loans),
    };
    for (const { name, member } of ACCOUNTS) {
      this.tokens.set(name, { member, isLibrarian: false });
      this.tokens.set(`${name}-librarian`, { member, isLibrarian: true });
    }
  }

  keeps(step: Step): boolean {
    return this.fault?.skips?.includes(step) !== true;
  }

  add(shelf: Shelf, fields: Readonly<Record<string, unknown>>): Item {
    const item = { id: randomUUID(), created_at: new Date().toISOString(), ...fields };
    this.shelves[shelf].set(item.id, item);
    return item;
  }

  /** The entity tag of a book. */
  tag(id: string): string {
    return `"${id.slice(0, 8)}-${this.versions.get(id) ?? 1}"`;
  }

  /** How often this was asked before under the name, and once more from now on. */
  count(name: string): number {
    const before = this.notes.get(name) ?? 0;
    this.notes.set(name, before + 1);
    return before;
  }
}
