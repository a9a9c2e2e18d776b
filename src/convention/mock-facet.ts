import type { RouteFacet } from './route-facet.ts';
import type { StepFacet } from './step-facet.ts';

/** How the mock keeps the promise: the same kind of step as the server's, often the very same one. */
export type MockFacet = StepFacet<never> | RouteFacet;
