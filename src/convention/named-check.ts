import type { CheckFacet } from './check-facet.ts';

/** A check of a running server, by the name that reports and `--only` have for it. */
export interface NamedCheck {
  readonly id: string;
  readonly facet: CheckFacet;
}
