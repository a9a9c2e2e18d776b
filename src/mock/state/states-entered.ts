import type { Operation } from '../../contract/index.ts';
import { once } from '../../shared/once.ts';
import { own } from '../../shared/own.ts';
import { examplePayloads } from './example-payloads.ts';
import { Fields } from './fields.ts';
import type { ResourceModel } from './resource-model.ts';
import { showsItem } from './shows-item.ts';
import { stateNamed } from './state-named.ts';

const known = new WeakMap<Operation, Map<string, readonly string[]>>();

/**
 * The states that an action may lead to, as far as the contract tells: those that the schema of its answer leaves of
 * all there are, else those of its examples; where it does not answer with the item, the one that it is named for.
 * What no transition leads to is not among them: there, an example only shows where the item stands.
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
  if (!showsItem(operation, model.resource)) return namedStates(operation, entered);
  const schema = operation.payload?.schema;
  const shown = schema === undefined ? undefined : Fields.of(schema);
  const narrowed = valuesOf(shown?.constraints(property) ?? []);
  const isNarrowed = narrowed !== undefined && [...entered].some((state) => !narrowed.has(state));
  const states = isNarrowed
    ? [...narrowed]
    : examplePayloads(operation).map((payload) => own(shown?.take(payload), property));
  return [...new Set(states)].filter(
    (state) => typeof state === 'string' && entered.has(state),
  ) as string[];
}

/** A 202 only says that something will be done. */
function namedStates(operation: Operation, entered: Iterable<string>): string[] {
  const state = stateNamed(operation, entered);
  return state === undefined || operation.success?.status === '202' ? [] : [state];
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
