import type { ClientFacet } from './client-facet.ts';

/** Declares a convention's client facet, its config type inferred from the step. */
export function defineClient<Config>(facet: ClientFacet<Config>): ClientFacet {
  return facet as unknown as ClientFacet;
}
