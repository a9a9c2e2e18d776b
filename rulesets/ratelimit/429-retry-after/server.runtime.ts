import { asProblem } from '../../../templates/server-express/runtime/as-problem.ts';
import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { ExpiringMap } from '../../../templates/server-express/runtime/expiring-map.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface RateLimitConfig {
  /** Operations with the same policy share one quota. */
  readonly policy: string;
  /** Requests per window. */
  readonly limit: number;
  /** Seconds. */
  readonly window: number;
  /** What tells callers apart, the first that the request has: `ip`, or lower-case names of headers. */
  readonly key: readonly string[];
}

interface Bucket {
  readonly tokens: number;
  /** Milliseconds since the epoch. */
  readonly filledAt: number;
}

/**
 * Spends a token of the caller's bucket for every request, and tells what is left (RateLimit header fields
 * for HTTP, draft 8). It stands before authentication, so a credential is only a name here: one that turns out
 * to be false is charged to the address it came from, or guessing would be free.
 */
export const rateLimit: StepFactory<RateLimitConfig> = ({ now }) => {
  const buckets = new ExpiringMap<Bucket>(now);

  function refill(key: string, { limit, window }: RateLimitConfig): number {
    const bucket = buckets.get(key);
    if (bucket === undefined) return limit;
    // Clocks are set back at times, which must not empty a bucket.
    const seconds = Math.max(0, now() - bucket.filledAt) / 1000;
    return Math.min(limit, bucket.tokens + seconds * (limit / window));
  }

  /** @returns the tokens that are left, or below zero when there was none to spend */
  function spend(key: string, config: RateLimitConfig): number {
    const left = refill(key, config) - 1;
    if (left >= 0) buckets.set(key, { tokens: left, filledAt: now() }, config.window);
    return left;
  }

  return (config) => {
    const { policy, limit, window } = config;
    const perSecond = limit / window;
    const headers = (left: number): Record<string, string> => ({
      ratelimit: `"${policy}";r=${Math.max(0, Math.floor(left))};t=${Math.ceil((limit - Math.max(0, left)) / perSecond)}`,
      'ratelimit-policy': `"${policy}";q=${limit};w=${window}`,
    });
    const refuse = (left: number): Problem => {
      const seconds = Math.max(1, Math.ceil(-left / perSecond));
      const message = 'Too many requests. Wait for the seconds given in Retry-After and try again.';
      return new Problem('rate-limited', message, {
        headers: { ...headers(left), 'retry-after': String(seconds) },
      });
    };

    return async ({ request }, next) => {
      const byAddress = `${policy} ip ${request.ip}`;
      const key = callerKey(request, config.key);
      const bucket = key === undefined ? byAddress : `${policy} key ${key}`;
      const left = spend(bucket, config);
      if (left < 0) throw refuse(left);
      try {
        const result = await next();
        return { ...result, headers: { ...result.headers, ...headers(left) } };
      } catch (error) {
        const isGuess = error instanceof Problem && error.kind === 'unauthenticated';
        const charged = isGuess && bucket !== byAddress ? spend(byAddress, config) : left;
        throw charged < 0 ? refuse(charged) : asProblem(error, headers(left));
      }
    };
  };
};

function callerKey({ headers }: ApiRequest, names: readonly string[]): string | undefined {
  for (const name of names) {
    if (name === 'ip') return undefined;
    const value = headers[name];
    if (value !== undefined && value !== '') return `${name} ${value}`;
  }
  return undefined;
}
