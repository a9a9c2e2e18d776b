import type { ResourceModel } from './resource-model.ts';
import type { Row } from './row-set.ts';

/** A row for an id; `undefined` where the id cannot be that of an item. */
export function inventRow(model: ResourceModel, id: string): Row | undefined {
  const made = model.generate(`${model.resource.collection} ${id}`, true);
  const item = model.isIdentified ? { ...made, [model.identity]: model.typedId(id) } : made;
  return model.isValid(item) ? { id, item, isTouched: false } : undefined;
}
