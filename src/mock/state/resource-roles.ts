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

/** Tells what the operations of a contract do to its resources. */
export class ResourceRoles {
  readonly #models = new Map<Resource, ResourceModel>();
  readonly #roles = new Map<string, Role>();
  readonly #items: readonly ResourceModel[];

  constructor(contract: Contract) {
    const known = new Set(contract.resources.map(({ collection }) => collection));
    const single = singletons(contract).filter(({ collection }) => !known.has(collection));
    for (const resource of [...contract.resources, ...single]) {
      const model = createModel(resource);
      if (model !== undefined) this.#models.set(resource, model);
    }
    for (const model of this.#models.values()) this.#assign(model);
    this.#items = [...this.#models.values()]
      .filter(({ resource }) => resource.item !== undefined)
      .sort((a, b) => b.resource.collection.length - a.resource.collection.length);
  }

  /** `undefined` for an operation that has to do with no resource: a sign-in. */
  of(operation: Operation): Role | undefined {
    const role = this.#roles.get(operation.id);
    if (role !== undefined) return role;
    const path = operation.path.text;
    const owner = this.#items.find(({ resource }) => path.startsWith(`${resource.item ?? ''}/`));
    return owner === undefined ? undefined : { name: 'below', model: owner };
  }

  /** The model of the resource that a collection stands under. */
  parentOf({ resource }: ResourceModel): ResourceModel | undefined {
    return resource.parent === undefined ? undefined : this.#models.get(resource.parent);
  }

  /** The model whose collection has this path template. */
  at(collection: string): ResourceModel | undefined {
    return [...this.#models.values()].find(({ resource }) => resource.collection === collection);
  }

  /**
   * Where a collection's items really live: a list without item paths (`/admin/orders`) shows those of the
   * collection that has them (`/orders`), if both hold the same schema.
   */
  homeOf(model: ResourceModel): ResourceModel {
    const { item, schema, collection } = model.resource;
    if (item !== undefined || collection.includes('{') || schema?.name === undefined) return model;
    const home = this.#items.find(
      ({ resource }) => resource.schema?.name === schema.name && !resource.collection.includes('{'),
    );
    return home ?? model;
  }

  #assign(model: ResourceModel): void {
    const { operations, actions } = model.resource;
    for (const [name, operation] of Object.entries(operations)) {
      if (name === 'list' && !model.isListed) continue;
      this.#roles.set(operation.id, { name: name as RoleName, model });
    }
    for (const action of actions) this.#roles.set(action.id, { name: 'action', model });
  }
}

/** What declares no properties cannot be made up or changed: it is answered from its examples. */
function createModel(resource: Resource): ResourceModel | undefined {
  const { schema } = resource;
  if (schema === undefined) return undefined;
  const shapes = schema.variants.length === 0 ? [schema] : schema.variants;
  const isObject = shapes.every((shape) => shape.properties.size > 0);
  return isObject ? new ResourceModel(resource, schema) : undefined;
}
