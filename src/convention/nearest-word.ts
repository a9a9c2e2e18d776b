import { editDistance } from '../shared/edit-distance.ts';

/** Words this short are one letter away from too many others. */
const SHORT = 5;
const LONG = 10;

/**
 * What was meant by a word that is none of `words`, if it is so like one of them that it must be a slip: the
 * same letters (`rateLimit` for `rate-limit`), one letter off, or two in a long word.
 */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  const wanted = letters(word);
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of words) {
    const target = letters(candidate);
    const allowed = target.length < SHORT ? 0 : target.length < LONG ? 1 : 2;
    if (Math.abs(target.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted, target);
    if (distance <= allowed && distance < (best?.distance ?? Infinity)) {
      best = { word: candidate, distance };
    }
  }
  return best?.word;
}

function letters(word: string): string {
  return word.replaceAll(/[-_]/g, '').toLowerCase();
}
