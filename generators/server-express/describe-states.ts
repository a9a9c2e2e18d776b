import { statesOf, type Contract, type Schema, type States } from '../../src/contract/index.ts';
import { pascalCase } from '../../src/shared/pascal-case.ts';
import { commentText } from './comment-text.ts';

/** The states of a property (`x-states`), for the template. */
export interface StatesView {
  readonly name: string;
  readonly summary: string;
  /** A literal; `null` where it is not known. */
  readonly initial: string | null;
  readonly transitions: readonly { readonly from: string; readonly to: string }[];
}

/** The states that the resources of a contract have, each declaration once. */
export function describeStates({ resources }: Contract): readonly StatesView[] {
  const found = new Map<string, StatesView>();
  const taken = new Set<string>();
  for (const { name, schema } of resources) {
    for (const [property, each] of schema?.properties ?? []) {
      const states = statesOf(each);
      const { identity } = each.node.resolve();
      if (states === undefined || found.has(identity)) continue;
      const wanted = each.name ?? `${schema?.name ?? name} ${property}`;
      found.set(identity, view(states, each, unused(constantCase(wanted), taken)));
    }
  }
  return [...found.values()];
}

function view({ initial, transitions }: States, schema: Schema, name: string): StatesView {
  return {
    name,
    summary: commentText(schema.node.resolve().text('description') ?? `The states of ${name}.`),
    initial: initial === undefined ? null : JSON.stringify(initial),
    transitions: Object.entries(transitions).map(([from, to]) => ({
      // In a literal, `__proto__` would set the prototype.
      from: from === '__proto__' ? '["__proto__"]' : JSON.stringify(from),
      to: JSON.stringify(to),
    })),
  };
}

/** `OrderStatus` → `ORDER_STATUS`. */
function constantCase(name: string): string {
  return pascalCase(name)
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toUpperCase();
}

function unused(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}_${count}`;
  taken.add(name);
  return name;
}
