import type { CheckFacet } from './check-facet.ts';
import type { FacetContext } from './facet-context.ts';

/** A check of a running server, by the name that reports and `--only` have for it. */
export interface NamedCheck {
  readonly id: string;
  readonly facet: CheckFacet;
  /** The options of its convention. */
  readonly options: FacetContext['options'];
}
