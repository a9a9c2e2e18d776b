import type { RouteFacet } from './route-facet.ts';
import type { ServerFacet } from './server-facet.ts';
import type { StepFacet } from './step-facet.ts';

/** Declares a convention's server facet, its config type inferred from the step. */
export function defineServer<Config>(facet: StepFacet<Config> | RouteFacet): ServerFacet {
  return facet as ServerFacet;
}
