import { singularize } from '../../shared/singularize.ts';
import { words } from '../../shared/words.ts';

/** The name of one of many, in lower-case words: `order line` of `order-lines` and of `orderLine`. */
export function nounOf(name: string): string {
  const parts = words(name);
  return [...parts.slice(0, -1), singularize(parts.at(-1) ?? '')].join(' ');
}
