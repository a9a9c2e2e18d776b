import type { Contract, Operation, Resource } from '../../../contract/index.ts';
import { defineCheck, sentFields, type Call, type Violation } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { createItem } from '../support/create-item.ts';
import { findDifference } from '../support/difference.ts';
import { findListed, type Search } from '../support/find-listed.ts';
import { readItem } from '../support/read-item.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';
import { sharedFields } from '../support/shared-fields.ts';

export default defineCheck({
  kind: 'property',
  runs: 2,
  alone: true,
  inapplicable(operation, contract) {
    const { list } = resourceCreatedBy(operation, contract)?.operations ?? {};
    if (list === undefined) return 'it creates nothing that is listed';
    return hidesSome(list)
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
    if (found.item !== undefined) {
      const violation = compare(call, found, resource, contract);
      return violation === undefined ? undefined : { ...violation, after: [created.answer] };
    }
    const { list, read } = resource.operations;
    if (list === undefined || !(await api.isSameCaller(call.operation, list))) {
      return { inconclusive: 'the list is asked for with other rights' };
    }
    const shown = read === undefined ? undefined : await readItem(read, like, api);
    if (shown !== undefined && 'inconclusive' in shown) return shown;
    return {
      expected: `the item that ${call.operation.id} created in the list of ${list.id}`,
      actual: `a whole list without the id ${JSON.stringify(id)}`,
      answer: found.answer,
      after: [created.answer],
    };
  },
});

/** What only the list shows is compared there. */
function compare(
  call: Call,
  { item, answer }: Search,
  { operations }: Resource,
  contract: Contract,
): Violation | undefined {
  if (operations.read !== undefined || operations.list === undefined) return undefined;
  const body = sentFields(call);
  if (body === undefined || !isRecord(item)) return undefined;
  const difference = findDifference(
    body,
    item,
    sharedFields(call.operation, operations.list, contract),
  );
  if (difference === undefined) return undefined;
  return {
    expected: `\`${difference.name}\` in the list as POST sent it`,
    actual: difference.text,
    answer,
  };
}

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
