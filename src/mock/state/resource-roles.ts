import type { Contract, Operation, Resource } from '../../contract/index.ts';
import { ResourceModel } from './resource-model.ts';
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

interface Index {
  readonly models: ReadonlyMap<Resource, ResourceModel>;
  /** By operation id. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Models with item paths, the deepest first. */
  readonly items: readonly ResourceModel[];
}

/** Tells what the operations of a contract do to its resources; reads them when first asked. */
export class ResourceRoles {
  readonly #contract: Contract;
  #known: Index | undefined;

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /** The resources that have rows. */
  get models(): readonly ResourceModel[] {
    return [...this.#index.models.values()];
  }

  /** `undefined` for an operation that has to do with no resource: a sign-in. */
  of(operation: Operation): Role | undefined {
    const role = this.#index.roles.get(operation.id);
    if (role !== undefined) return role;
    const path = operation.path.text;
    const owner = this.#index.items.find(({ resource }) =>
      path.startsWith(`${resource.item ?? ''}/`),
    );
    return owner === undefined ? undefined : { name: 'below', model: owner };
  }

  /** The model of the resource that a collection stands under. */
  parentOf({ resource }: ResourceModel): ResourceModel | undefined {
    return resource.parent === undefined ? undefined : this.#index.models.get(resource.parent);
  }

  /** The model whose collection has this path template. */
  at(collection: string): ResourceModel | undefined {
    return this.models.find(({ resource }) => resource.collection === collection);
  }

  /**
   * Where a collection's items really live: a list without item paths (`/admin/orders`) shows those of the
   * collection that has them (`/orders`), if both hold the same schema.
   */
  homeOf(model: ResourceModel): ResourceModel {
    const { item, schema, collection } = model.resource;
    if (item !== undefined || collection.includes('{') || schema?.name === undefined) return model;
    const home = this.#index.items.find(
      ({ resource }) => resource.schema?.name === schema.name && !resource.collection.includes('{'),
    );
    return home ?? model;
  }

  get #index(): Index {
    this.#known ??= readIndex(this.#contract);
    return this.#known;
  }
}

function readIndex(contract: Contract): Index {
  const known = new Set(contract.resources.map(({ collection }) => collection));
  const single = singletons(contract).filter(({ collection }) => !known.has(collection));
  const models = new Map<Resource, ResourceModel>();
  for (const resource of [...contract.resources, ...single]) {
    const model = createModel(resource);
    if (model !== undefined) models.set(resource, model);
  }
  const items = [...models.values()]
    .filter(({ resource }) => resource.item !== undefined)
    .sort((a, b) => b.resource.collection.length - a.resource.collection.length);
  return { models, roles: new Map([...models.values()].flatMap(rolesOf)), items };
}

function rolesOf(model: ResourceModel): [string, Role][] {
  const { operations, actions } = model.resource;
  const roles = Object.entries(operations).flatMap(([name, { id }]): [string, Role][] =>
    name === 'list' && !model.isListed ? [] : [[id, { name: name as RoleName, model }]],
  );
  return [...roles, ...actions.map(({ id }): [string, Role] => [id, { name: 'action', model }])];
}

/** What declares no properties cannot be made up or changed: it is answered from its examples. */
function createModel(resource: Resource): ResourceModel | undefined {
  const { schema } = resource;
  if (schema === undefined) return undefined;
  const shapes = schema.variants.length === 0 ? [schema] : schema.variants;
  const isObject = shapes.every((shape) => shape.properties.size > 0);
  return isObject ? new ResourceModel(resource, schema) : undefined;
}
