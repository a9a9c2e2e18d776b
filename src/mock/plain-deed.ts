import { words } from '../shared/words.ts';

/** What was done, in one spelling: `cancelled`, `Canceled` and `CANCELLED` are one. */
export function plainDeed(text: string): string {
  return words(text)
    .join(' ')
    .replaceAll(/(\p{L})\1/gu, '$1');
}
