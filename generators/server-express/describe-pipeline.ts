import type { Contract, Operation } from '../../src/contract/index.ts';
import { SLOTS, type ConventionUnit, type StepFacet } from '../../src/convention/index.ts';
import type { GenerateContext } from '../../src/generate/index.ts';
import { commentText } from './comment-text.ts';

/** A convention that surrounds handlers. */
export interface PipelineStep {
  readonly id: string;
  readonly summary: string;
  /** Name of the step in the convention's runtime file. */
  readonly step: string;
  /** Module of the runtime file, as `pipeline.ts` imports it. */
  readonly module: string;
  readonly part: 'around' | 'admit' | 'accept';
  /** What the step needs to know of an operation; `undefined` where it does not apply. */
  readonly config: (operation: Operation) => unknown;
  /** The same for requests that match none. */
  readonly unmatched: unknown;
}

/** The steps that some request needs, the outermost first. */
export function describePipeline(context: GenerateContext): readonly PipelineStep[] {
  const { contract, conventions } = context;
  return conventions
    .flatMap((unit) => {
      const facet = stepFacet(unit);
      return facet === undefined ? [] : [{ unit, facet }];
    })
    .sort((a, b) => SLOTS.indexOf(a.facet.slot) - SLOTS.indexOf(b.facet.slot))
    .map(({ unit, facet }) => describeStep(unit, facet, context))
    .filter(({ config, unmatched }) => unmatched !== undefined || isUsed(contract, config));
}

function stepFacet({ server }: ConventionUnit): StepFacet<never> | undefined {
  return server === undefined || server.slot === 'route' ? undefined : server;
}

function describeStep(
  { convention }: ConventionUnit,
  facet: StepFacet<never>,
  { contract, options }: GenerateContext,
): PipelineStep {
  const { id, summary } = convention;
  const facetContext = { contract, options: options(id) };
  return {
    id,
    summary: commentText(summary),
    step: facet.step.name,
    module: `./runtime/conventions/${id.replaceAll('/', '-')}.ts`,
    part: partOf(facet),
    config: (operation) => facet.config(operation, facetContext),
    unmatched: facet.fallback?.(contract, facetContext),
  };
}

/** The kernel's own layers, which catch errors and parse requests, stand between the parts. */
function partOf({ slot }: StepFacet<never>): PipelineStep['part'] {
  const place = SLOTS.indexOf(slot);
  if (place < SLOTS.indexOf('catch')) return 'around';
  return place < SLOTS.indexOf('parse') ? 'admit' : 'accept';
}

function isUsed(contract: Contract, config: PipelineStep['config']): boolean {
  return contract.operations.some((operation) => config(operation) !== undefined);
}
