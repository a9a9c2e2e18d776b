import type { Random } from '../seeded-random.ts';
import { characters } from './characters.ts';

type Part = string | ((random: Random) => string);

/** The longest example that is taken to pieces. */
const LONGEST = 200;

/**
 * Another text of an example's kind: what looks like a number or a token in it is exchanged. `undefined` where
 * there is none, so that nothing tells what may differ.
 */
export function likeExample(example: string): ((random: Random) => string) | undefined {
  if (!/\d/.test(example) || example.length > LONGEST) return undefined;
  const parts = joined(example.split(/([^A-Za-z0-9]+)/).flatMap(partsOf));
  return (random) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(random);
    return text;
  };
}

/** With texts that follow each other as one. */
function joined(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof last === 'string' && typeof part === 'string') all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}

/** A word stays as it is, and so does the word before a number: `line2`. Of a token each character changes. */
function partsOf(text: string): readonly Part[] {
  const [, word = '', number] = /^([A-Za-z]*)(\d+)$/.exec(text) ?? [];
  if (number !== undefined) return [word, digits(number)];
  if (!/\d/.test(text)) return [text];
  if (/^[\da-f]+$/.test(text)) return [(random) => characters(random, 'hex', text.length)];
  const sets = [...text].map((character) =>
    /\d/.test(character) ? 'digits' : character < 'a' ? 'capitals' : 'small',
  );
  return [(random) => sets.reduce((made, set) => made + characters(random, set, 1), '')];
}

/** As many digits, and a zero in front only where there was one. */
function digits(number: string): Part {
  if (number.startsWith('0'))
    return (random) => `0${characters(random, 'digits', number.length - 1)}`;
  return (random) => {
    const text = characters(random, 'digits', number.length);
    return text.startsWith('0') ? `1${text.slice(1)}` : text;
  };
}
