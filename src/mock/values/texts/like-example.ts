import { pick } from '../pick.ts';
import { randomInteger } from '../random-integer.ts';
import type { Random } from '../seeded-random.ts';

const DIGITS = '0123456789';
const HEX = '0123456789abcdef';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Another text of an example's kind: what looks like a number or a token in it is exchanged. `undefined` where
 * there is none, so that nothing tells what may differ.
 */
export function likeExample(example: string): ((random: Random) => string) | undefined {
  if (!/\d/.test(example) || example.length > 200) return undefined;
  const parts = example.split(/([^A-Za-z0-9]+)/);
  return (random) =>
    parts.map((part) => (/\d/.test(part) ? exchange(part, random) : part)).join('');
}

function exchange(part: string, random: Random): string {
  if (/^\d+$/.test(part)) return part.replaceAll(/\d/g, (digit, at) => number(digit, at, random));
  const isHex = /^[\da-f]+$/i.test(part);
  // `v1` and `line2` are words with a number behind them, `8fK2x` is a token.
  const isWord = /^[A-Za-z]+\d+$/.test(part) && !isHex;
  return part.replaceAll(/[A-Za-z\d]/g, (character, at: number) => {
    if (/\d/.test(character)) return number(character, at, random);
    if (isWord) return character;
    const other = isHex ? HEX.charAt(randomInteger(random, 10, 15)) : pick(random, [...SMALL]);
    return character === character.toUpperCase() ? other.toUpperCase() : other;
  });
}

/** No zero is put in front, nor taken from there. */
function number(digit: string, at: number, random: Random): string {
  return digit === '0' && at === 0
    ? digit
    : DIGITS.charAt(randomInteger(random, at === 0 ? 1 : 0, 9));
}
