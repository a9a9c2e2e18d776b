import type { Accusation } from './accusation.ts';

/** Shares of the requests that a run without faults makes. */
const SHARES = [0.25, 0.5, 1];

/** How soon faults are found. */
export class Pace {
  readonly #firsts: Accusation[] = [];
  readonly #lasts: Accusation[] = [];

  /** @param found what there is against a library with a fault; nothing where it is missed */
  take(found: readonly Accusation[]): void {
    const [first, ...others] = found.toSorted((one, other) => one.requests - other.requests);
    if (first === undefined) return;
    this.#firsts.push(first);
    this.#lasts.push(others.at(-1) ?? first);
  }

  /** How many faults there was something against before a budget of requests, or of seconds, was used up. */
  within(of: 'requests' | 'seconds', budget: number): number {
    return this.#firsts.filter((first) => first[of] <= budget).length;
  }

  /**
   * @param faults how many there are
   * @param usual requests of a run without faults
   */
  text(faults: number, usual: number): string {
    const shares = SHARES.map((share) => {
      const count = this.within('requests', share * usual);
      return `${percent(count / (faults || 1))} within ${percent(share)}`;
    });
    const [first, last] = [this.#firsts, this.#lasts].map((list) => median(list).toFixed(1));
    return `${shares.join(', ')} of ${Math.round(usual)} requests; first after ${first} s, last after ${last} s (medians)`;
  }
}

function median(list: readonly Accusation[]): number {
  const seconds = list.map((each) => each.seconds).sort((one, other) => one - other);
  return seconds[seconds.length >> 1] ?? 0;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
