import type { Contract, Operation } from '../contract/index.ts';
import type { StepFactory } from '../../templates/server-express/runtime/step.ts';
import type { FacetContext } from './facet-context.ts';
import type { Slot } from './slots.ts';

/** A promise kept by a step around every operation it applies to. */
export interface StepFacet<Config> {
  readonly slot: Slot;
  /** A named function: generated code imports it from the convention's runtime file by that name. */
  readonly step: StepFactory<Config>;
  /** What the step needs to know of an operation, as JSON; `undefined` where the convention does not apply. */
  readonly config: (operation: Operation, context: FacetContext) => Config | undefined;
  /** The same for requests that match no operation; left out when they need no such step. */
  readonly fallback?: (contract: Contract, context: FacetContext) => Config | undefined;
}
