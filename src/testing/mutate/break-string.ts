import type { JsonSchema } from '../../contract/index.ts';
import { bound } from '../arbitrary/bound.ts';
import type { LocalBreakage } from './breakage.ts';

/** A longer string is a test of body limits, not of the clause. */
const LONGEST = 20_000;

/** Characters of which hardly a pattern admits all. */
const ODD = ['!', ' ', '\u00e9', 'a', 'A', '0', '-', '"'];

/** Ways to break the clauses on a string, each from a valid one so that the others stay kept. */
export function breakString(schema: JsonSchema, valid: string): LocalBreakage[] {
  const found: LocalBreakage[] = [];
  const add = (keyword: string, value: string): void => {
    found.push({ keyword, variant: '', value });
  };
  const min = bound(schema['minLength']) ?? 0;
  const max = bound(schema['maxLength']);
  const characters = [...valid];
  if (min > 0) add('minLength', characters.slice(0, min - 1).join(''));
  if (max !== undefined && max < LONGEST) {
    const filler = characters.at(-1) ?? 'x';
    add('maxLength', valid + filler.repeat(max + 1 - characters.length));
  }
  const { pattern } = schema;
  const broken = typeof pattern === 'string' ? breakPattern(pattern, characters) : undefined;
  if (broken !== undefined) add('pattern', broken);
  if (typeof schema['format'] === 'string') add('format', `not-a-${schema['format']}`);
  return found;
}

/** The valid string with one character exchanged, or a short odd one. */
function breakPattern(pattern: string, characters: readonly string[]): string | undefined {
  const regex = new RegExp(pattern, 'u');
  const exchanged = (characters.length === 0 ? [] : ODD).flatMap((odd) =>
    [0, characters.length - 1].map((index) => characters.with(index, odd).join('')),
  );
  return [...exchanged, ...ODD, ''].find((text) => !regex.test(text));
}
