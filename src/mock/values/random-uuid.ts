import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';

/** A repeatable UUID that looks like version 7 (RFC 9562, section 5.7). */
export function randomUuid(random: Random): string {
  const hex = (length: number): string =>
    Array.from({ length }, () => randomInteger(random, 0, 15).toString(16)).join('');
  return `019a${hex(4)}-${hex(4)}-7${hex(3)}-${'89ab'[randomInteger(random, 0, 3)] ?? '8'}${hex(3)}-${hex(12)}`;
}
