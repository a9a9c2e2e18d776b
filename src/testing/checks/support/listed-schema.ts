import { findFields, type Operation, type Schema } from '../../../contract/index.ts';

/** What the items of a list look like; `undefined` where an operation lists no objects. */
export function listedSchema({ method, payload }: Operation): Schema | undefined {
  const items =
    method === 'get' && payload?.schema.isArray === true ? payload.schema.items : undefined;
  return items === undefined || items.properties.size === 0 ? undefined : findFields(items).schema;
}
