import type { Random } from './seeded-random.ts';

/** A whole number between two bounds, both included. */
export function randomInteger(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
