import type { Random } from '../seeded-random.ts';

const SETS = {
  digits: setOf('0123456789'),
  hex: setOf('0123456789abcdef'),
  small: setOf('abcdefghijklmnopqrstuvwxyz'),
  token: setOf('abcdefghijkmnpqrstuvwxyz23456789'),
  capitals: setOf('ABCDEFGHJKLMNPQRSTUVWXYZ'),
} as const;

/** So many characters of a set. */
export function characters(random: Random, set: keyof typeof SETS, length: number): string {
  const { singles, pairs } = SETS[set];
  const size = singles.length;
  let text = '';
  // Joining texts is what costs, and pairs halve it.
  for (let left = length; left > 1; left -= 2) {
    const first = Math.floor(random() * size);
    text += pairs[first * size + Math.floor(random() * size)];
  }
  return length % 2 === 0 ? text : text + singles.charAt(Math.floor(random() * size));
}

function setOf(singles: string): { readonly singles: string; readonly pairs: readonly string[] } {
  const all = [...singles];
  return { singles, pairs: all.flatMap((first) => all.map((second) => first + second)) };
}
