import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';

/** One of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[randomInteger(random, 0, list.length - 1)] as T;
}
