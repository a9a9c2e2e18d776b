import * as fc from 'fast-check';
import { generates } from './generates.ts';
import { keep } from './keep.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** How much longer than it must be an unbounded repetition becomes. */
const SLACK = 16;

/**
 * Strings that match a pattern (ECMA-262, `u` flag, unanchored) and are within bounds; `undefined` when the
 * pattern cannot be turned around: lookaround, back references, a repetition that fits no length.
 */
export function patternArbitrary(
  pattern: string,
  bounds: Bounds,
): fc.Arbitrary<string> | undefined {
  const key = `${bounds.min} ${bounds.max} ${pattern}`;
  if (!known.has(key)) known.set(key, turnAround(pattern, bounds));
  return known.get(key);
}

/** A contract has few patterns in many places, and to turn one around takes a while. */
const known = new Map<string, fc.Arbitrary<string> | undefined>();

function turnAround(pattern: string, { min, max }: Bounds): fc.Arbitrary<string> | undefined {
  for (const source of candidates(pattern, min, max)) {
    const arbitrary = matching(source);
    if (arbitrary === undefined) continue;
    const original = new RegExp(pattern, 'u');
    const bounded = keep(
      arbitrary,
      (text) => {
        const { length } = [...text];
        return length >= min && length <= max && original.test(text);
      },
      `\`${pattern}\` with a length from ${min} to ${max}`,
    );
    if (generates(bounded)) return bounded;
  }
  return undefined;
}

function matching(source: string): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(new RegExp(source, 'u'));
  } catch {
    return undefined;
  }
}

/**
 * The pattern itself, and variants whose last unbounded repetition is made to fit the length: `^[a-z]+$` of
 * at least 32 characters is as good as never met by chance.
 */
function candidates(pattern: string, min: number, max: number): string[] {
  const quantifier = /(?<!\\)[+*](?![^[]*\])|\{\d+,\}/g;
  const last = [...pattern.matchAll(quantifier)].at(-1);
  if (last === undefined || (min <= 1 && max >= SLACK)) return [pattern];
  const fixed = [0, 1, 2, 4, 8].map((others) => {
    const low = Math.max(last[0] === '*' ? 0 : 1, min - others);
    const high = Math.max(low, Math.min(max - others, low + SLACK));
    const end = last.index + last[0].length;
    return `${pattern.slice(0, last.index)}{${low},${high}}${pattern.slice(end)}`;
  });
  return [...fixed, pattern];
}
