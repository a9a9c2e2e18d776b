import { setTimeout as sleep } from 'node:timers/promises';
import type { RateLimit } from '../../contract/index.ts';

/** Share of a quota that checks may use: others use the server too. */
const SHARE = 0.8;

/** Requests of each policy that may go at once, and how fast more become possible: a token bucket per policy. */
export class Pacer {
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** Resolves when one more request keeps within the quota. */
  async take(quota: RateLimit | undefined, signal: AbortSignal | undefined): Promise<void> {
    if (quota === undefined) return;
    const capacity = Math.max(1, Math.floor(quota.limit * SHARE));
    const perMillisecond = capacity / (quota.window * 1000);
    const now = performance.now();
    const bucket = this.#buckets.get(quota.policy) ?? { tokens: capacity, at: now };
    bucket.tokens = Math.min(capacity, bucket.tokens + (now - bucket.at) * perMillisecond) - 1;
    bucket.at = now;
    this.#buckets.set(quota.policy, bucket);
    // A negative balance is a place in the queue.
    if (bucket.tokens < 0) {
      await sleep(
        -bucket.tokens / perMillisecond,
        undefined,
        signal === undefined ? {} : { signal },
      );
    }
  }
}

/** How many requests to operations of one policy fit into a window. */
export function quotaBudget(quota: RateLimit): number {
  return Math.max(1, Math.floor(quota.limit * SHARE));
}
