import type { Contract, Operation } from '../../contract/index.ts';
import type {
  ConventionUnit,
  FacetContext,
  RouteFacet,
  Slot,
  StepFacet,
} from '../../convention/index.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

/** A step that conventions put around the operations of one contract. */
export interface ContractFacet {
  readonly slot: Slot;
  readonly step: StepFactory<unknown>;
  /** What the step needs to know of an operation; `undefined` where it does not apply. */
  readonly config: (operation: Operation) => unknown;
  /** The same for requests that match no operation. */
  readonly fallback: () => unknown;
}

/** What the mock facets of conventions make of a contract. Every session has steps of its own; this they share. */
export class ConventionFacets {
  readonly steps: readonly ContractFacet[];
  readonly #routes: readonly { readonly facet: RouteFacet; readonly context: FacetContext }[];

  constructor(
    contract: Contract,
    units: readonly ConventionUnit[],
    options: (conventionId: string) => Readonly<Record<string, unknown>>,
  ) {
    const facets = units.flatMap(({ convention, mock }) =>
      mock === undefined
        ? []
        : [{ facet: mock, context: { contract, options: options(convention.id) } }],
    );
    this.#routes = facets.flatMap(({ facet, context }) =>
      facet.slot === 'route' ? [{ facet, context }] : [],
    );
    this.steps = facets.flatMap(({ facet, context }) =>
      // `StepFacet<never>` is any facet: what `config` returns is what its own step takes.
      facet.slot === 'route' ? [] : [within(context, facet as unknown as StepFacet<unknown>)],
    );
  }

  /** What an operation's path is prefixed with. */
  prefix(operation: Operation): string {
    return this.#routes.map(({ facet, context }) => facet.prefix(operation, context)).join('');
  }
}

function within(context: FacetContext, facet: StepFacet<unknown>): ContractFacet {
  const configs = new Map<Operation, unknown>();
  return {
    slot: facet.slot,
    step: facet.step,
    config(operation) {
      if (!configs.has(operation)) configs.set(operation, facet.config(operation, context));
      return configs.get(operation);
    },
    fallback: () => facet.fallback?.(context.contract, context),
  };
}
