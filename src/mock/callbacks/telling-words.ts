import { words } from '../../shared/words.ts';

const FILLERS = new Set(['on', 'event', 'webhook', 'hook', 'has', 'been', 'was', 'is']);

/** The words of a webhook's name that tell of what happens: `order cancelled` of `onOrderCancelledEvent`. */
export function tellingWords(name: string): string[] {
  return words(name).filter((word) => !FILLERS.has(word));
}
