import type {
  ClientEnvironment,
  ClientResponse,
  ClientStepFactory,
} from '../../../templates/client-fetch/runtime/client-step.ts';
import { isRepeatable } from '../../../templates/client-fetch/runtime/encode-body.ts';

export interface RetryConfig {
  /** The header without which a request may not be repeated, lower case; `null` when any may. */
  readonly key: string | null;
}

/** Attempts in all. */
const ATTEMPTS = 4;

/** Milliseconds; who is asked to wait longer gets the answer instead. */
const LONGEST_WAIT = 60_000;

/** Milliseconds before the first repetition, doubled for each further one, where the server names no time. */
const BACKOFF = { first: 500, longest: 8000 };

/** Repeats a request that came too early (429) or when the server could not serve it (503). */
export const retryAfter: ClientStepFactory<RetryConfig> =
  (environment) =>
  ({ key }) =>
  async (request, next) => {
    const isAllowed =
      isRepeatable(request.body) && (key === null || request.headers[key] !== undefined);
    for (let attempt = 1; ; attempt += 1) {
      const response = await next(request);
      const isEarly = response.status === 429 || response.status === 503;
      if (!isEarly || !isAllowed || attempt === ATTEMPTS) return response;
      const wait = pause(response, attempt, environment);
      if (wait > LONGEST_WAIT) return response;
      await environment.sleep(wait, request.signal);
    }
  };

/** Milliseconds until the next attempt. Jitter keeps clients that were refused together from coming back together. */
function pause(
  { headers }: ClientResponse,
  attempt: number,
  { now, random }: ClientEnvironment,
): number {
  const asked = read(headers.get('retry-after'), now());
  if (asked !== undefined) return asked + Math.round(random() * 250);
  const backoff = Math.min(BACKOFF.first * 2 ** (attempt - 1), BACKOFF.longest);
  return Math.round(backoff * (1 - random() / 2));
}

/** RFC 9110, section 10.2.3: whole seconds, or an HTTP date. */
function read(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
