import { IRREGULAR_PLURALS, SINGULARS_IN_S, UNCOUNTABLE } from './nouns.ts';

const IRREGULAR = new Set(IRREGULAR_PLURALS.values());

/**
 * Whether a lower-case English noun can name a collection: a plural, or a noun that has none. Lenient: what
 * ends in `s` counts unless it is known not to.
 */
export function isPlural(noun: string): boolean {
  if (IRREGULAR.has(noun) || UNCOUNTABLE.has(noun)) return true;
  return /[^s]s$/.test(noun) && !SINGULARS_IN_S.has(noun) && !IRREGULAR_PLURALS.has(noun);
}
