/** What a collection holds. */
export type Item = Readonly<Record<string, unknown>>;

export interface Row {
  /** The value of the identity property, as it stands in a path. */
  readonly id: string;
  readonly item: Item;
  /** Whether a request has made or changed it, so that it outlives a reload. */
  readonly isTouched: boolean;
  /** Whether it comes from a real API: whose it is there, tells nothing about the callers of the mock. */
  readonly isFollowed?: boolean;
}

/** More than anybody looks at; the oldest give way. */
const MOST_ROWS = 10_000;

/** The rows of one collection in their order, and the ids that were deleted. */
export class RowSet {
  readonly #rows = new Map<string, Row>();
  readonly #gone = new Set<string>();
  #ever: number;

  constructor(seeds: readonly Row[], earlier?: RowSet) {
    for (const seed of seeds) this.#rows.set(seed.id, seed);
    for (const row of earlier?.list() ?? []) if (row.isTouched) this.#rows.set(row.id, row);
    for (const id of earlier === undefined ? [] : earlier.#gone) this.delete(id);
    this.#ever = this.#rows.size + this.#gone.size;
  }

  /** How many rows there are and have been. */
  get ever(): number {
    return this.#ever;
  }

  /** The oldest row. */
  get first(): Row | undefined {
    return this.#rows.values().next().value;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Whether there was such a row: it is not to be made up again. */
  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  list(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** Adds a row at the end, or replaces one in its place. */
  put(id: string, item: Item, isFollowed = this.get(id)?.isFollowed ?? false): Row {
    const row = { id, item, isTouched: true, isFollowed };
    if (!this.#rows.has(id) && !this.#gone.delete(id)) this.#ever += 1;
    this.#rows.set(id, row);
    for (const oldest of this.#rows.keys()) {
      if (this.#rows.size <= MOST_ROWS) break;
      this.#rows.delete(oldest);
    }
    return row;
  }

  delete(id: string): void {
    this.#rows.delete(id);
    this.#gone.add(id);
    for (const oldest of this.#gone) {
      if (this.#gone.size <= MOST_ROWS) break;
      this.#gone.delete(oldest);
    }
  }

  /** The rows that pass; the ids that are gone stay gone. */
  filter(keep: (row: Row) => boolean): RowSet {
    const kept = new RowSet(this.list().filter(keep));
    for (const id of this.#gone) kept.#gone.add(id);
    return kept;
  }
}
