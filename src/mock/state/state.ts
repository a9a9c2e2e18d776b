import { type Row, RowSet } from './row-set.ts';

/** More than a person opens; the ones not used for longest give way. */
const MOST_SCOPES = 2000;

/** Everything that requests have changed, by collection and the parent it stands under. */
export class State {
  readonly #sets = new Map<string, RowSet>();
  readonly #earlier = new Map<string, RowSet>();

  /** The rows of a collection; seeded when first asked for. */
  rows(scope: string, seed: () => readonly Row[]): RowSet {
    const set = this.#sets.get(scope) ?? new RowSet(seed(), this.#earlier.get(scope));
    this.#earlier.delete(scope);
    this.#sets.delete(scope);
    this.#sets.set(scope, set);
    for (const oldest of this.#sets.keys()) {
      if (this.#sets.size <= MOST_SCOPES) break;
      this.#sets.delete(oldest);
    }
    return set;
  }

  /** A new state that keeps what was touched, where `keep` finds that it still fits its collection. */
  carry(keep: (scope: string, row: Row) => boolean): State {
    const next = new State();
    for (const [scope, set] of [...this.#earlier, ...this.#sets]) {
      next.#earlier.set(
        scope,
        set.filter((row) => row.isTouched && keep(scope, row)),
      );
    }
    return next;
  }
}
