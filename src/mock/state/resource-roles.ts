import {
  uniqueFields,
  type Contract,
  type Operation,
  type Resource,
  type UniqueFields,
} from '../../contract/index.ts';
import { exampleIds } from './example-ids.ts';
import { ResourceModel } from './resource-model.ts';
import { showsItem } from './shows-item.ts';
import { singletons } from './singletons.ts';

/** What an operation does to a resource; `below` is whatever else stands under an item. */
export type RoleName =
  | 'list'
  | 'create'
  | 'read'
  | 'replace'
  | 'update'
  | 'delete'
  | 'action'
  | 'below';

export interface Role {
  readonly name: RoleName;
  readonly model: ResourceModel;
}

/** What a contract's operations are about, before any schema has been read. */
interface Index {
  readonly resources: readonly Resource[];
  /** By operation id. */
  readonly parts: ReadonlyMap<string, { readonly name: RoleName; readonly resource: Resource }>;
  /** Resources with item paths, the deepest first. */
  readonly items: readonly Resource[];
}

/** Tells what the operations of a contract do to its resources; reads each when it is first asked about. */
export class ResourceRoles {
  readonly #contract: Contract;
  readonly #models = new Map<Resource, ResourceModel | undefined>();
  readonly #roles = new Map<Operation, Role | undefined>();
  readonly #unique = new Map<Operation, UniqueFields | undefined>();
  readonly #exampleIds = new Map<Resource, readonly string[]>();
  #known: Index | undefined;

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /** The resources that have rows. */
  get models(): readonly ResourceModel[] {
    return this.#index.resources.flatMap((resource) => this.#modelOf(resource) ?? []);
  }

  /** `undefined` for an operation that has to do with no resource: a sign-in. */
  of(operation: Operation): Role | undefined {
    if (!this.#roles.has(operation)) this.#roles.set(operation, this.#find(operation));
    return this.#roles.get(operation);
  }

  #find(operation: Operation): Role | undefined {
    const part = this.#index.parts.get(operation.id);
    const model = part === undefined ? undefined : this.#modelOf(part.resource);
    if (part !== undefined && model !== undefined && (part.name !== 'list' || model.isListed)) {
      return { name: part.name, model };
    }
    const path = operation.path.text;
    for (const resource of this.#index.items) {
      if (!path.startsWith(`${resource.item ?? ''}/`)) continue;
      const owner = this.#modelOf(resource);
      if (owner !== undefined) return { name: 'below', model: owner };
    }
    return undefined;
  }

  /** The model of the resource that a collection stands under. */
  parentOf({ resource }: ResourceModel): ResourceModel | undefined {
    return resource.parent === undefined ? undefined : this.#modelOf(resource.parent);
  }

  /** What no two items that an operation writes may have in common. */
  uniqueFields(operation: Operation): UniqueFields | undefined {
    if (!this.#unique.has(operation)) {
      this.#unique.set(operation, uniqueFields(operation, this.#contract));
    }
    return this.#unique.get(operation);
  }

  /** The ids of items that the contract's own calls ask for. */
  exampleIds({ resource }: ResourceModel): readonly string[] {
    const known = this.#exampleIds.get(resource) ?? exampleIds(this.#contract, resource);
    this.#exampleIds.set(resource, known);
    return known;
  }

  /** The model whose collection has this path template. */
  at(collection: string): ResourceModel | undefined {
    const found = this.#index.resources.find((resource) => resource.collection === collection);
    return found === undefined ? undefined : this.#modelOf(found);
  }

  /**
   * Where a collection's items really live: a list without item paths (`/admin/orders`) shows those of the
   * collection that has them (`/orders`), if both hold the same schema.
   */
  homeOf(model: ResourceModel): ResourceModel {
    const { item, schema, collection } = model.resource;
    if (item !== undefined || collection.includes('{') || schema?.name === undefined) return model;
    const home = this.#index.items.find(
      (resource) => resource.schema?.name === schema.name && !resource.collection.includes('{'),
    );
    return (home === undefined ? undefined : this.#modelOf(home)) ?? model;
  }

  get #index(): Index {
    this.#known ??= readIndex(this.#contract);
    return this.#known;
  }

  #modelOf(resource: Resource): ResourceModel | undefined {
    if (!this.#models.has(resource)) this.#models.set(resource, createModel(resource));
    return this.#models.get(resource);
  }
}

function readIndex(contract: Contract): Index {
  const known = new Set(contract.resources.map(({ collection }) => collection));
  const single = singletons(contract).filter(({ collection }) => !known.has(collection));
  const resources = [...contract.resources, ...single];
  const items = resources
    .filter(({ item }) => item !== undefined)
    .sort((a, b) => b.collection.length - a.collection.length);
  const parts = resources.flatMap((resource) => [
    ...Object.entries(resource.operations).map(
      ([name, { id }]) => [id, { name: name as RoleName, resource }] as const,
    ),
    ...resource.actions.map(({ id }) => [id, { name: 'action' as const, resource }] as const),
    ...updates(resource, contract).map(
      ({ id }) => [id, { name: 'update' as const, resource }] as const,
    ),
  ]);
  return { resources, parts: new Map(parts), items };
}

/** `POST /services/{sid}` that answers with the service changes it. */
function updates(resource: Resource, contract: Contract): readonly Operation[] {
  const { item } = resource;
  const operation = item === undefined ? undefined : contract.at('post', item);
  return operation !== undefined && showsItem(operation, resource) ? [operation] : [];
}

/** What declares no properties cannot be made up or changed: it is answered from its examples. */
function createModel(resource: Resource): ResourceModel | undefined {
  const { schema } = resource;
  if (schema === undefined) return undefined;
  const shapes = schema.variants.length === 0 ? [schema] : schema.variants;
  const isObject = shapes.every((shape) => shape.properties.size > 0);
  return isObject ? new ResourceModel(resource, schema) : undefined;
}
