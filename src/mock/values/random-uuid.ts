import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';
import { characters } from './texts/characters.ts';

/** A repeatable UUID that looks like version 7 (RFC 9562, section 5.7). */
export function randomUuid(random: Random): string {
  const hex = (length: number): string => characters(random, 'hex', length);
  return `019a${hex(4)}-${hex(4)}-7${hex(3)}-${'89ab'.charAt(randomInteger(random, 0, 3))}${hex(3)}-${hex(12)}`;
}
