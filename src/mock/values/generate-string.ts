import { words } from '../../shared/words.ts';
import type { JsonSchema } from '../../contract/index.ts';
import { generateFormat } from './generate-format.ts';
import { generatePattern } from './generate-pattern.ts';
import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';

const ATTEMPTS = 20;

/** A string for a schema. `subject` is the name of the property it is for, so that people can read the data. */
export function generateString(schema: JsonSchema, random: Random, subject: string): string {
  const { minLength, maxLength, pattern, format } = schema;
  const least = typeof minLength === 'number' ? minLength : 0;
  const most = typeof maxLength === 'number' ? maxLength : Infinity;
  if (typeof pattern === 'string') {
    const matching = matchPattern(pattern, format, random, { least, most });
    if (matching !== undefined) return matching;
  }
  const text = generateFormat(format, random) ?? readable(schema, random, subject, most);
  const padded = text.length < least ? text + 'x'.repeat(least - text.length) : text;
  return padded.length > most ? padded.slice(padded.length - most) : padded;
}

interface Length {
  readonly least: number;
  readonly most: number;
}

function matchPattern(
  pattern: string,
  format: unknown,
  random: Random,
  { least, most }: Length,
): string | undefined {
  const test = compile(pattern);
  if (test === undefined) return undefined;
  const fits = (text: string): boolean =>
    text.length >= least && text.length <= most && test.test(text);
  const formatted = generateFormat(format, random);
  if (formatted !== undefined && fits(formatted)) return formatted;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const text = generatePattern(pattern, random, attempt % 4 === 3);
    if (text === undefined) return undefined;
    if (fits(text)) return text;
    // An open pattern may need more of the same to be long enough: `[a-z]+` with a minimum length.
    const longer = text + text.slice(-1).repeat(Math.max(0, least - text.length));
    if (fits(longer)) return longer;
  }
  return undefined;
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u'); // as JSON Schema 2020-12, section 6.4 recommends
  } catch {
    return undefined;
  }
}

/** The example with a number behind it, or the name of the property with one. */
function readable(schema: JsonSchema, random: Random, subject: string, most: number): string {
  const example = Array.isArray(schema['examples']) ? schema['examples'][0] : schema['example'];
  const number = randomInteger(random, 2, 999);
  const name = words(subject).join(' ') || 'text';
  const base = typeof example === 'string' ? example : name.charAt(0).toUpperCase() + name.slice(1);
  return `${base.slice(0, Math.max(0, most - 4))} ${number}`;
}
