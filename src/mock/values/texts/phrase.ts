import { pick } from '../pick.ts';
import { randomInteger } from '../random-integer.ts';
import type { Random } from '../seeded-random.ts';
import { PHRASES } from '../words/phrases.ts';

/** Sentences in pieces, with the places of the words to fill in. */
const SENTENCES = PHRASES.sentences.map((sentence) => {
  const parts = sentence.split(/(\{\w+\})/);
  const placesOf = (slot: string): number[] =>
    parts.flatMap((part, place) => (part === slot ? [place] : []));
  return { parts, adjectives: placesOf('{adjective}'), nouns: placesOf('{noun}') };
});

const CAPITALS = PHRASES.adjectives.map((word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Short texts that mean nothing in particular. */
export const PHRASE = {
  word: (random: Random): string => pick(random, PHRASES.nouns),
  words: (random: Random): string =>
    `${pick(random, PHRASES.adjectives)} ${pick(random, PHRASES.nouns)}`,
  title: (random: Random): string => `${pick(random, CAPITALS)} ${pick(random, PHRASES.nouns)}`,
  sentence: (random: Random): string => {
    const { parts, adjectives, nouns } = pick(random, SENTENCES);
    const words = [...parts];
    for (const at of adjectives) words[at] = pick(random, PHRASES.adjectives);
    for (const at of nouns) words[at] = pick(random, PHRASES.nouns);
    return words.join('');
  },
  sentences: (random: Random): string => {
    const isLong = randomInteger(random, 2, 3) === 3;
    const text = `${PHRASE.sentence(random)} ${PHRASE.sentence(random)}`;
    return isLong ? `${text} ${PHRASE.sentence(random)}` : text;
  },
  slug: (random: Random): string =>
    `${pick(random, PHRASES.adjectives)}-${pick(random, PHRASES.nouns)}`,
} as const;
