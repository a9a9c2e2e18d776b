import type { RouteFacet } from './route-facet.ts';
import type { StepFacet } from './step-facet.ts';

/**
 * How the generated server keeps the promise. The step lives in `server.runtime.ts` beside `server.ts`, which
 * is copied into the generated project.
 */
export type ServerFacet = StepFacet<never> | RouteFacet;
