import type { Operation, Resource } from '../../contract/index.ts';

/** Whether an operation answers with the item of a resource, or with what narrows it: an order that is cancelled. */
export function showsItem({ payload }: Operation, { schema }: Resource): boolean {
  const names = [payload?.schema, ...(payload?.schema.parts ?? [])].map((each) => each?.name);
  return schema?.name !== undefined && names.includes(schema.name);
}
