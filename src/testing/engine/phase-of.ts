import { endsSession } from '../../contract/index.ts';
import type { Campaign } from './campaign.ts';
import type { Phase } from './phases.ts';

/**
 * When a campaign has its turn. A walk through a list must not meet writers, and nobody wants to be signed out
 * or refused first.
 */
export function phaseOf({ operation, entry }: Campaign): Phase {
  const facet = entry?.facet.kind === 'property' ? entry.facet : undefined;
  if (facet?.exhausting === true) return 'exhaust';
  if (endsSession(operation)) return 'leave';
  if (facet?.unlessFound !== undefined) return 'after';
  if (facet?.alone === true) return 'alone';
  return operation.method === 'get' || operation.method === 'head' ? 'read' : 'write';
}
