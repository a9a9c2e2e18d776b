import type { RateLimit } from '../../../src/contract/index.ts';

/** A token bucket. */
export class Quota {
  #tokens: number | undefined;
  #filled = performance.now();

  /** Seconds to wait, at least 1; 0 where there is a token left. */
  take({ limit, window }: RateLimit): number {
    const now = performance.now();
    const refill = ((now - this.#filled) / 1000) * (limit / window);
    const tokens = Math.min(limit, (this.#tokens ?? limit) + refill);
    this.#filled = now;
    this.#tokens = tokens >= 1 ? tokens - 1 : tokens;
    return tokens >= 1 ? 0 : 1;
  }
}
