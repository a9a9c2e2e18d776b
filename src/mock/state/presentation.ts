import type { Operation } from '../../contract/index.ts';
import { Fields } from './fields.ts';
import { projection } from './projection.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';

type Present = (item: Item) => unknown;

const known = new WeakMap<Operation, Present>();

/** How an operation shows an item of a resource; `undefined` where that is not what it answers with. */
export function presentation(operation: Operation, model: ResourceModel): Present {
  const earlier = known.get(operation);
  if (earlier !== undefined) return earlier;
  const made = present(operation, model);
  known.set(operation, made);
  return made;
}

function present({ id, payload }: Operation, model: ResourceModel): Present {
  const { resource, identity } = model;
  const schema = payload?.schema;
  if (schema?.isArray === true) {
    const isList = resource.operations.list?.id === id;
    return isList ? projection(schema.items, model) : () => undefined;
  }
  const isItem =
    schema !== undefined &&
    (schema.name === resource.schema?.name || Fields.of(schema).property(identity) !== undefined);
  return isItem ? projection(schema, model) : () => undefined;
}
