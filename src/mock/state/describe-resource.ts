import type { States } from '../../contract/index.ts';
import { isBeside } from './is-beside.ts';
import type { ResourceModel } from './resource-model.ts';
import { sortParameter } from './select-items.ts';
import { statesEntered } from './states-entered.ts';

/** What the mock makes of a resource, for people. */
export interface ResourceDescription {
  readonly name: string;
  readonly collection: string;
  readonly item: string | null;
  /** Path of the collection it stands under. */
  readonly parent: string | null;
  /** The property that carries the id, and the path parameter that asks for it. */
  readonly identity: { readonly property: string; readonly parameter: string } | null;
  /** Method and path by what it does: `create`. */
  readonly operations: Readonly<Record<string, string>>;
  /** Operations that change an item in other ways. */
  readonly actions: readonly string[];
  /** Properties that pass from one state to another. */
  readonly states: Readonly<Record<string, States>>;
  /** The states that actions lead to, by method and path. */
  readonly moves: Readonly<Record<string, readonly string[]>>;
  /** Query parameters that narrow the list, and the properties that they are about. */
  readonly filters: Readonly<Record<string, string>>;
  /** The query parameter that sorts the list. */
  readonly sort: string | null;
  /** How the list is cut into pages. */
  readonly paging: 'cursor' | 'page' | 'offset' | null;
  /** Properties that no two items may share. */
  readonly unique: readonly string[];
  /** Properties that only the mock sets. */
  readonly serverOwned: readonly string[];
}

export function describeResource(
  model: ResourceModel,
  parent: ResourceModel | undefined,
): ResourceDescription {
  const { name, collection, item, identity, operations, actions } = model.resource;
  const { list } = operations;
  const filters = list?.filters ?? [];
  const properties = Object.keys(model.properties).filter((property) => !isBeside(property));
  return {
    name,
    collection,
    item: item ?? null,
    parent: parent?.resource.collection ?? null,
    identity: identity ?? null,
    operations: Object.fromEntries(
      Object.entries(operations).map(([role, operation]) => [role, operation.endpoint]),
    ),
    actions: actions.map(({ endpoint }) => endpoint),
    states: Object.fromEntries(model.states),
    moves: Object.fromEntries(
      actions.map((action) => [
        action.endpoint,
        [...model.states.keys()].flatMap((property) => statesEntered(action, model, property)),
      ]),
    ),
    filters: Object.fromEntries(
      filters.map(({ parameter, property }) => [parameter.name, property]),
    ),
    sort: (list === undefined ? undefined : sortParameter(list)?.name) ?? null,
    paging: list?.pagination?.mode ?? null,
    unique: properties.filter((property) => model.isUnique(property)),
    serverOwned: properties.filter((property) => model.isServerOwned(property)),
  };
}
