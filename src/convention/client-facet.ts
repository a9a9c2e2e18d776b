import type { Operation } from '../contract/index.ts';
import type { ClientStepFactory } from '../../templates/client-fetch/runtime/client-step.ts';
import type { ClientSlot } from './client-slots.ts';
import type { FacetContext } from './facet-context.ts';

/**
 * What the generated client offers for the convention. The step lives in `client.runtime.ts` beside
 * `client.ts`, which is copied into the generated project.
 */
export interface ClientFacet<Config = never> {
  readonly slot: ClientSlot;
  /** A named function: generated code imports it from the convention's runtime file by that name. */
  readonly step: ClientStepFactory<Config>;
  /** What the step needs to know of an operation, as JSON; `undefined` where the convention does not apply. */
  readonly config: (operation: Operation, context: FacetContext) => Config | undefined;
}
