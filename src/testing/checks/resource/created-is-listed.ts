import type { Operation } from '../../../contract/index.ts';
import { defineCheck } from '../../../convention/index.ts';
import { createItem } from '../support/create-item.ts';
import { findListed } from '../support/find-listed.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';

export default defineCheck({
  kind: 'property',
  runs: 2,
  alone: true,
  inapplicable(operation, contract) {
    const resource = resourceCreatedBy(operation, contract);
    if (resource?.operations.list === undefined || resource.identity === undefined) {
      return 'it creates nothing that is listed';
    }
    return hidesSome(resource.operations.list)
      ? 'the list shows only some items unless it is asked for others'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const created = await createItem(call, api, contract);
    if ('inconclusive' in created) return created;
    const { resource, id, like } = created;
    const found = await findListed(resource, id, like, api);
    if ('inconclusive' in found) return found;
    if (found.isListed) return undefined;
    const { list } = resource.operations;
    if (list === undefined || !(await api.isSameCaller(call.operation, list))) {
      return { inconclusive: 'the list is asked for with other rights' };
    }
    return {
      expected: `the item that ${call.operation.id} created in the list of ${list.id}`,
      actual: `a whole list without the id ${JSON.stringify(id)}`,
      answer: found.answer,
    };
  },
});

/** Whether a filter has a default: what it leaves out is not missing. */
function hidesSome({ parameters, payload }: Operation): boolean {
  const items = payload?.schema.items;
  return parameters.some(
    ({ in: place, name, schema }) =>
      place === 'query' &&
      schema?.keyword('default') !== undefined &&
      items?.property(name) !== undefined,
  );
}
