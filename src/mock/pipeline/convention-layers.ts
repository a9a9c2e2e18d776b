import type { Operation } from '../../contract/index.ts';
import type { Slot } from '../../convention/index.ts';
import type { Environment } from '../../../templates/server-express/runtime/environment.ts';
import type { OperationInfo } from '../../../templates/server-express/runtime/operation-info.ts';
import type { Step } from '../../../templates/server-express/runtime/step.ts';
import type { ConventionFacets, ContractFacet } from './convention-facets.ts';

/** A step and its place. */
export interface Layer {
  readonly slot: Slot;
  readonly step: Step;
}

interface Installed {
  readonly facet: ContractFacet;
  readonly make: ReturnType<ContractFacet['step']>;
}

/** What the conventions put around the operations of a contract, with a memory of its own. */
export class ConventionLayers {
  readonly #installed: readonly Installed[];

  constructor({ steps }: ConventionFacets, environment: Environment) {
    this.#installed = steps.map((facet) => ({ facet, make: facet.step(environment) }));
  }

  /** The steps around an operation. */
  around(operation: Operation, info: OperationInfo): readonly Layer[] {
    return this.#layers(({ config }) => config(operation), info);
  }

  /** The steps around requests that match no operation. */
  fallback(info: OperationInfo): readonly Layer[] {
    return this.#layers(({ fallback }) => fallback(), info);
  }

  #layers(configOf: (facet: ContractFacet) => unknown, info: OperationInfo): readonly Layer[] {
    return this.#installed.flatMap(({ facet, make }) => {
      const config = configOf(facet);
      return config === undefined ? [] : [{ slot: facet.slot, step: make(config, info) }];
    });
  }
}
