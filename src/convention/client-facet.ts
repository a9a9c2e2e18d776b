import type { Operation } from '../contract/index.ts';
import type { ClientStepFactory } from '../../templates/client-fetch/runtime/client-step.ts';
import type { ClientEffects } from './client-effects.ts';
import type { ClientSlot } from './client-slots.ts';
import type { FacetContext } from './facet-context.ts';
import type { RouteFacet } from './route-facet.ts';

/**
 * What the generated client offers for the convention: a step around `fetch`, which lives in
 * `client.runtime.ts` beside `client.ts` and is copied into the generated project, or a place in the URL.
 */
export type ClientFacet<Config = never> = ClientStepFacet<Config> | RouteFacet;

export interface ClientStepFacet<Config> {
  readonly slot: ClientSlot;
  /** A named function: generated code imports it from the convention's runtime file by that name. */
  readonly step: ClientStepFactory<Config>;
  /** What the step needs to know of an operation, as JSON; `undefined` where the convention does not apply. */
  readonly config: (operation: Operation, context: FacetContext) => Config | undefined;
  /** What that means for the types of an operation it applies to. */
  readonly effects?: (operation: Operation, context: FacetContext) => ClientEffects;
}
