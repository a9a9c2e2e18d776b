import * as fc from 'fast-check';
import type { JsonSchema } from '../../contract/index.ts';
import { bound } from './bound.ts';
import { formatArbitrary } from './format-arbitrary.ts';
import { generates } from './generates.ts';
import { GenerationError } from './generation-error.ts';
import { keep } from './keep.ts';
import { patternArbitrary } from './pattern-arbitrary.ts';

/** Room above the shortest allowed length: long strings cost time and find little. */
const SMALL = 12;

/** The longest maximum that is tried out. */
const LARGEST_EDGE = 1000;

/** Letters of other scripts, some read from right to left; an accent and a joiner that are no letters; beyond 16 bits. */
const UNUSUAL = ['é', 'ß', 'Ж', '中', '😀', 'ש', 'ع', '\u0301', '\u200d', '𝒳', ' '];

/** One code point each, because that is what `maxLength` counts. */
const character = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.integer({ min: 0x21, max: 0x7e }).map((c) => String.fromCharCode(c)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...UNUSUAL) },
);

/**
 * Strings of a schema: by format, by pattern, else by length alone. `not: { pattern }` and the like are left
 * to the validator.
 */
export function stringArbitrary(schema: JsonSchema): fc.Arbitrary<string> {
  const min = bound(schema['minLength']) ?? 0;
  const max = bound(schema['maxLength']) ?? Infinity;
  const { pattern } = schema;
  const format = formatArbitrary(schema['format']);
  const fits = (text: string): boolean => {
    const { length } = [...text];
    return length >= min && length <= max;
  };
  if (typeof pattern === 'string') {
    const regex = compilePattern(pattern);
    if (format !== undefined) {
      const both = keep(format, (text) => fits(text) && regex.test(text), `\`${pattern}\``);
      if (generates(both)) return both;
    }
    const matching = patternArbitrary(pattern, { min, max });
    if (matching === undefined) throw new GenerationError(`the pattern \`${pattern}\``);
    return matching;
  }
  if (format !== undefined) return keep(format, fits, `a ${String(schema['format'])} so short`);
  return ofLength(min, max);
}

function ofLength(min: number, max: number): fc.Arbitrary<string> {
  const small = fc.string({
    unit: character,
    minLength: min,
    maxLength: Math.max(min, Math.min(max, min + SMALL)),
    size: 'max',
  });
  if (max > LARGEST_EDGE || max <= min + SMALL)
    return small.map((text) => plain(withoutEdges(text), max));
  const longest = fc.string({ unit: character, minLength: max, maxLength: max, size: 'max' });
  const any = fc.oneof({ weight: 12, arbitrary: small }, { weight: 1, arbitrary: longest });
  return any.map((text) => plain(withoutEdges(text), max));
}

/** The text without a blank at either end, as long as before: servers trim. */
function withoutEdges(text: string): string {
  return text.replaceAll(/^ | $/g, '_');
}

/** Where a text fills its room, without what takes two units of UTF-16: many a language counts those. */
function plain(text: string, max: number): string {
  return text.length <= max ? text : text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '_');
}

function compilePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    throw new GenerationError(`\`${pattern}\` is no pattern of ECMA-262`);
  }
}
