import type { Operation } from '../../contract/index.ts';
import { once } from '../../shared/once.ts';
import { own } from '../../shared/own.ts';
import { examplePayloads } from './example-payloads.ts';
import type { ResourceModel } from './resource-model.ts';

const known = new WeakMap<Operation, Map<string, readonly string[]>>();

/**
 * The states that an action may lead to, as far as the contract tells: those that the schema of its answer leaves of
 * all there are, else those of its examples. What no transition leads to is not among them: there, an example only
 * shows where the item stands.
 */
export function statesEntered(
  operation: Operation,
  model: ResourceModel,
  property: string,
): readonly string[] {
  return once(known, operation, property, () => findStates(operation, model, property));
}

function findStates(operation: Operation, model: ResourceModel, property: string): string[] {
  const transitions = model.states.get(property)?.transitions ?? {};
  const entered = new Set(Object.values(transitions).flat());
  const narrowed = valuesOf(operation.payload?.schema.constraints(property) ?? []);
  const isNarrowed = narrowed !== undefined && [...entered].some((state) => !narrowed.has(state));
  const shown = isNarrowed
    ? [...narrowed]
    : examplePayloads(operation).map((payload) => own(payload, property));
  return [...new Set(shown)].filter(
    (state) => typeof state === 'string' && entered.has(state),
  ) as string[];
}

/** The values that all of the schemas allow. */
function valuesOf(
  schemas: readonly { readonly values: readonly unknown[] | undefined }[],
): ReadonlySet<unknown> | undefined {
  const lists = schemas.map(({ values }) => values).filter((values) => values !== undefined);
  const [first, ...others] = lists;
  if (first === undefined) return undefined;
  return new Set(first.filter((value) => others.every((list) => list.includes(value))));
}
