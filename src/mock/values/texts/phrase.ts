import { pick } from '../pick.ts';
import { randomInteger } from '../random-integer.ts';
import type { Random } from '../seeded-random.ts';
import { PHRASES } from '../words/phrases.ts';

/** Short texts that mean nothing in particular. */
export const PHRASE = {
  word: (random: Random): string => pick(random, PHRASES.nouns),
  words: (random: Random): string =>
    `${pick(random, PHRASES.adjectives)} ${pick(random, PHRASES.nouns)}`,
  title: (random: Random): string => capital(PHRASE.words(random)),
  sentence: (random: Random): string =>
    pick(random, PHRASES.sentences)
      .replaceAll('{adjective}', () => pick(random, PHRASES.adjectives))
      .replaceAll('{noun}', () => pick(random, PHRASES.nouns)),
  sentences: (random: Random): string =>
    Array.from({ length: randomInteger(random, 2, 3) }, () => PHRASE.sentence(random)).join(' '),
  slug: (random: Random): string => `${PHRASE.words(random).replace(' ', '-')}`,
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
