import type { Operation } from '../../src/contract/index.ts';
import {
  CLIENT_SLOTS,
  type ClientEffects,
  type ClientStepFacet,
  type ConventionUnit,
} from '../../src/convention/index.ts';
import type { GenerateContext } from '../../src/generate/index.ts';
import { literal } from './literal.ts';

/** A step with one config, as operations share it. */
export interface StepView {
  /** Name of the constant in `steps.ts`. */
  readonly name: string;
  readonly conventionId: string;
  /** Name the convention's runtime file exports the step under. */
  readonly step: string;
  readonly config: string;
}

/** What the conventions make of an operation. */
export interface OperationSteps {
  /** Names of constants in `steps.ts`, the outermost first. */
  readonly steps: readonly string[];
  readonly effects: readonly ClientEffects[];
  readonly prefix: string;
}

interface StepUnit {
  readonly id: string;
  readonly facet: ClientStepFacet<unknown>;
}

/** Collects the steps of a contract: equal ones of several operations once. */
export class StepRegistry {
  readonly #context: GenerateContext;
  readonly #units: readonly StepUnit[];
  readonly #views = new Map<string, StepView>();

  constructor(context: GenerateContext) {
    this.#context = context;
    this.#units = context.conventions
      .flatMap(({ convention: { id }, client }): StepUnit[] =>
        client === undefined || client.slot === 'route'
          ? []
          : [{ id, facet: client as unknown as ClientStepFacet<unknown> }],
      )
      .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  }

  /** Every step so far, by name. */
  get views(): readonly StepView[] {
    return [...this.#views.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  add(operation: Operation): OperationSteps {
    const steps: string[] = [];
    const effects: ClientEffects[] = [];
    for (const { id, facet } of this.#units) {
      const context = this.#facetContext(id);
      const config = facet.config(operation, context);
      if (config === undefined) continue;
      steps.push(this.#name(id, facet.step.name, literal(config)));
      effects.push(facet.effects?.(operation, context) ?? {});
    }
    return { steps, effects, prefix: this.#prefix(operation) };
  }

  #prefix(operation: Operation): string {
    const prefixes = this.#context.conventions.map(({ convention: { id }, client }) =>
      client?.slot === 'route' ? client.prefix(operation, this.#facetContext(id)) : '',
    );
    return prefixes.join('');
  }

  #name(conventionId: string, step: string, config: string): string {
    const key = `${conventionId} ${config}`;
    const known = this.#views.get(key);
    if (known !== undefined) return known.name;
    const same = [...this.#views.values()].filter((view) => view.step === step).length;
    const name = same === 0 ? step : `${step}${same + 1}`;
    this.#views.set(key, { name, conventionId, step, config });
    return name;
  }

  #facetContext(id: string): Parameters<ClientStepFacet<unknown>['config']>[1] {
    return { contract: this.#context.contract, options: this.#context.options(id) };
  }
}

function rank({ facet }: StepUnit): number {
  return CLIENT_SLOTS.indexOf(facet.slot);
}

/** Where a convention's runtime stands in the generated client. */
export function conventionFile(conventionId: ConventionUnit['convention']['id']): string {
  return `conventions/${conventionId.replace('/', '-')}.ts`;
}
