import type { Contract, Operation } from '../../contract/index.ts';
import type {
  ConventionUnit,
  FacetContext,
  RouteFacet,
  Slot,
  StepFacet,
} from '../../convention/index.ts';
import type { Environment } from '../../../templates/server-express/runtime/environment.ts';
import type { OperationInfo } from '../../../templates/server-express/runtime/operation-info.ts';
import type { Step, StepFactory } from '../../../templates/server-express/runtime/step.ts';

/** A step and its place. */
export interface Layer {
  readonly slot: Slot;
  readonly step: Step;
}

interface Installed {
  readonly facet: StepFacet<unknown>;
  readonly context: FacetContext;
  readonly make: ReturnType<StepFactory<unknown>>;
}

/** What the mock facets of the conventions put around the operations of a contract. */
export class ConventionLayers {
  readonly #contract: Contract;
  readonly #steps: readonly Installed[];
  readonly #routes: readonly { readonly facet: RouteFacet; readonly context: FacetContext }[];

  constructor(
    contract: Contract,
    units: readonly ConventionUnit[],
    options: (conventionId: string) => Readonly<Record<string, unknown>>,
    environment: Environment,
  ) {
    this.#contract = contract;
    const facets = units.flatMap(({ convention, mock }) =>
      mock === undefined
        ? []
        : [{ facet: mock, context: { contract, options: options(convention.id) } }],
    );
    this.#routes = facets.flatMap(({ facet, context }) =>
      facet.slot === 'route' ? [{ facet, context }] : [],
    );
    this.#steps = facets.flatMap(({ facet, context }) => {
      if (facet.slot === 'route') return [];
      // `StepFacet<never>` is any facet: what `config` returns is what its own step takes.
      const open = facet as unknown as StepFacet<unknown>;
      return [{ facet: open, context, make: open.step(environment) }];
    });
  }

  /** What an operation's path is prefixed with. */
  prefix(operation: Operation): string {
    return this.#routes.map(({ facet, context }) => facet.prefix(operation, context)).join('');
  }

  /** The steps around an operation. */
  around(operation: Operation, info: OperationInfo): readonly Layer[] {
    return this.#steps.flatMap(({ facet, context, make }) => {
      const config = facet.config(operation, context);
      return config === undefined ? [] : [{ slot: facet.slot, step: make(config, info) }];
    });
  }

  /** The steps around requests that match no operation. */
  fallback(info: OperationInfo): readonly Layer[] {
    return this.#steps.flatMap(({ facet, context, make }) => {
      const config = facet.fallback?.(this.#contract, context);
      return config === undefined ? [] : [{ slot: facet.slot, step: make(config, info) }];
    });
  }
}
