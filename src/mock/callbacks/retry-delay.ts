import type { Random } from '../values/seeded-random.ts';
import type { Receipt } from './receipt.ts';

/** Before the second attempt, before the third. */
const DELAYS_MS: readonly number[] = [500, 2000];
const MOST_MS = 30_000;
/** Share by which a delay is longer or shorter. */
const JITTER = 0.2;

export interface RetryCircumstances {
  readonly random: Random;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** How long to wait before the message is sent again; `undefined` where it is not. */
export function retryDelay(
  receipt: Receipt,
  attempts: number,
  { random, now }: RetryCircumstances,
): number | undefined {
  const delay = DELAYS_MS[attempts - 1];
  if (delay === undefined) return undefined;
  const usual = delay * (1 - JITTER + 2 * JITTER * random());
  if (receipt.error !== undefined) return usual;
  if (receipt.status < 500 && receipt.status !== 429) return undefined;
  const wanted = readRetryAfter(receipt.headers['retry-after'], now);
  return wanted === undefined ? usual : Math.min(Math.max(wanted, 0), MOST_MS);
}

/** Seconds or a date (RFC 9110, section 10.2.3), as milliseconds from now. */
function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time - now;
}
