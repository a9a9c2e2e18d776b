import { isPlural } from './is-plural.ts';
import { IRREGULAR_PLURALS } from './nouns.ts';

/** The plural of a lower-case English noun; a plural stays as it is. */
export function pluralize(noun: string): string {
  if (isPlural(noun)) return noun;
  const irregular = IRREGULAR_PLURALS.get(noun);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
