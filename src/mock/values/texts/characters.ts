import type { Random } from '../seeded-random.ts';

const SETS = {
  digits: '0123456789',
  hex: '0123456789abcdef',
  small: 'abcdefghijklmnopqrstuvwxyz',
  token: 'abcdefghijkmnpqrstuvwxyz23456789',
  capitals: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
} as const;

/** So many characters of a set. */
export function characters(random: Random, set: keyof typeof SETS, length: number): string {
  const all = SETS[set];
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += all.charAt(Math.floor(random() * all.length));
  }
  return text;
}
