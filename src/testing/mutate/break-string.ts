import type { JsonSchema } from '../../contract/index.ts';
import { bound } from '../arbitrary/bound.ts';
import type { LocalVariation } from './variation.ts';

/** A longer string is a test of body limits, not of the clause. */
const LONGEST = 20_000;

/** What has the look of a format and is none: a pattern lets it in. */
const IMPOSSIBLE: ReadonlyMap<string, string> = new Map([
  ['date', '2023-02-30'],
  ['date-time', '2023-02-30T12:00:00Z'],
  ['time', '25:61:00Z'],
  ['ipv4', '256.1.1.1'],
  ['email', 'nobody@'],
]);

/** Characters of which hardly a pattern admits all. */
const ODD = ['!', ' ', '\u00e9', 'a', 'A', '0', '-', '"'];

/** Ways to break the clauses on a string, each from a valid one so that the others stay kept. */
export function breakString(schema: JsonSchema, valid: string): LocalVariation[] {
  const found: LocalVariation[] = [];
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
  const { format } = schema;
  if (typeof format !== 'string') return found;
  add('format', `not-a-${format}`);
  const impossible = IMPOSSIBLE.get(format);
  if (impossible === undefined) return found;
  return [...found, { keyword: 'format', variant: 'impossible', value: impossible }];
}

/** The valid string with one character exchanged, or a short odd one. */
function breakPattern(pattern: string, characters: readonly string[]): string | undefined {
  const regex = new RegExp(pattern, 'u');
  const exchanged = (characters.length === 0 ? [] : ODD).flatMap((odd) =>
    [0, characters.length - 1].map((index) => characters.with(index, odd).join('')),
  );
  return [...exchanged, ...ODD, ''].find((text) => !regex.test(text));
}
