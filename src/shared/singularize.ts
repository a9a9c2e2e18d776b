import { isPlural } from './is-plural.ts';
import { IRREGULAR_PLURALS, SINGULARS_IN_S, UNCOUNTABLE } from './nouns.ts';

const IRREGULAR_SINGULARS: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR_PLURALS].map(([singular, plural]) => [plural, singular]),
);

/** The singular of a lower-case English noun; what is no plural stays as it is. */
export function singularize(noun: string): string {
  if (!isPlural(noun) || UNCOUNTABLE.has(noun)) return noun;
  const irregular = IRREGULAR_SINGULARS.get(noun);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  const stem = noun.replace(/es$/, '');
  return SINGULARS_IN_S.has(stem) || /(ss|sh|ch|x|z)$/.test(stem) ? stem : noun.slice(0, -1);
}
