import { type Row, RowSet } from './row-set.ts';

/** A collection below its parents, if it has any. */
export interface Place {
  /** Path template of the collection: `/users/{user_id}/orders`. */
  readonly template: string;
  /** The same as it is called: `/users/7/orders`. */
  readonly path: string;
}

interface Held {
  readonly template: string;
  readonly rows: RowSet;
}

/** More than a person opens; the ones not used for longest give way. */
const MOST_PLACES = 2000;

/** Everything that requests have changed, by the collection it stands in. */
export class State {
  readonly #held = new Map<string, Held>();
  readonly #earlier = new Map<string, Held>();

  /** The rows of a collection; seeded when first asked for. */
  rows({ template, path }: Place, seed: () => readonly Row[]): RowSet {
    const rows = this.#held.get(path)?.rows ?? new RowSet(seed(), this.#earlier.get(path)?.rows);
    this.#earlier.delete(path);
    this.#hold({ template, path }, rows);
    return rows;
  }

  /** Puts rows in the place of those that are there. */
  load(place: Place, rows: readonly Row[]): void {
    this.#earlier.delete(place.path);
    this.#hold(place, new RowSet(rows));
  }

  /** The collections that were asked for, with their rows. */
  *places(): Generator<readonly [Place, RowSet]> {
    for (const [path, { template, rows }] of this.#held) yield [{ template, path }, rows];
  }

  /** A new state that keeps what was touched, where `keep` finds that it still fits its collection. */
  carry(keep: (template: string, row: Row) => boolean): State {
    const next = new State();
    for (const [path, { template, rows }] of [...this.#earlier, ...this.#held]) {
      const kept = rows.filter((row) => row.isTouched && keep(template, row));
      next.#earlier.set(path, { template, rows: kept });
    }
    return next;
  }

  #hold({ template, path }: Place, rows: RowSet): void {
    this.#held.delete(path);
    this.#held.set(path, { template, rows });
    if (this.#held.size <= MOST_PLACES) return;
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST_PLACES) break;
      this.#held.delete(oldest);
    }
  }
}
