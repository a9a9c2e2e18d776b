import type { ClientFacet, ClientStepFacet } from './client-facet.ts';
import type { RouteFacet } from './route-facet.ts';

/** Declares a convention's client facet, its config type inferred from the step. */
export function defineClient<Config>(facet: ClientStepFacet<Config> | RouteFacet): ClientFacet {
  return facet as unknown as ClientFacet;
}
