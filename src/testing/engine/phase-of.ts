import { words } from '../../shared/words.ts';
import type { Campaign } from './campaign.ts';

/**
 * When a campaign has its turn: what only reads, what writes, what ends the caller's own session, what uses up
 * a quota. A walk through a list must not meet writers, and nobody wants to be signed out or refused first.
 */
export function phaseOf({ operation, entry }: Campaign): 0 | 1 | 2 | 3 {
  if (entry?.facet.kind === 'property' && entry.facet.exhausting === true) return 3;
  const ends =
    operation.node.text('x-auth-endpoint') === 'logout' ||
    /logout|signout/.test(words(operation.id).join(''));
  if (ends) return 2;
  return operation.method === 'get' || operation.method === 'head' ? 0 : 1;
}
