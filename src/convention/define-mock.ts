import type { MockFacet } from './mock-facet.ts';
import type { RouteFacet } from './route-facet.ts';
import type { StepFacet } from './step-facet.ts';

/** Declares a convention's mock facet, its config type inferred from the step. */
export function defineMock<Config>(facet: StepFacet<Config> | RouteFacet): MockFacet {
  return facet as MockFacet;
}
