import type { Contract, Resource } from '../../../contract/index.ts';
import {
  defineCheck,
  totalOf,
  type Answer,
  type Api,
  type Call,
  type Inconclusive,
  type Violation,
} from '../../../convention/index.ts';
import { itemsOf } from '../../session/payload-of.ts';
import { findDifference } from '../support/difference.ts';
import { readItem } from '../support/read-item.ts';
import { readingOf } from '../support/reading-of.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';
import { sharedFields } from '../support/shared-fields.ts';

export default defineCheck({
  kind: 'property',
  runs: 2,
  alone: true,
  inapplicable(operation, contract) {
    if (operation.requestBody?.json?.schema === undefined) return 'it takes no JSON body';
    if (operation.method === 'post') {
      return resourceCreatedBy(operation, contract)?.operations.list === undefined
        ? 'it creates nothing that is listed'
        : undefined;
    }
    const isUpdate = operation.method === 'put' || operation.method === 'patch';
    return isUpdate && readingOf(operation, contract) !== undefined
      ? undefined
      : 'it changes nothing that has a GET of its own';
  },
  calls: (source, operation) => source.invalid(operation, 'body'),
  async verify(call, api, { contract }) {
    const resource = resourceCreatedBy(call.operation, contract);
    return resource === undefined
      ? compareItem(call, api, contract)
      : compareTotal(call, resource, api);
  },
});

async function compareItem(
  call: Call,
  api: Api,
  contract: Contract,
): Promise<Violation | Inconclusive | undefined> {
  const read = readingOf(call.operation, contract);
  if (read === undefined) return { inconclusive: 'it cannot be read' };
  const before = await readItem(read, call, api);
  if ('inconclusive' in before) return before;
  const failed = await api.send(call);
  const { status } = failed;
  if (status < 400) return { inconclusive: `the invalid call was answered ${status}` };
  const after = await readItem(read, call, api);
  if ('inconclusive' in after) return after;
  const fields = sharedFields(call.operation, read, contract);
  const difference = findDifference(before.item, after.item, fields);
  if (difference === undefined) return undefined;
  return {
    expected: `\`${difference.name}\` as it was before a call that failed with ${status}`,
    actual: difference.text,
    cause: 'a failed call changes the item',
    answer: after.answer,
    after: [failed],
  };
}

async function compareTotal(
  call: Call,
  { operations }: Resource,
  api: Api,
): Promise<Violation | Inconclusive | undefined> {
  const list = operations.list === undefined ? undefined : await api.callTo(operations.list, call);
  if (list === undefined) return { inconclusive: 'there is no list of it' };
  const before = countOf(await api.send(list));
  if (before === undefined) return { inconclusive: 'the list does not tell its total' };
  // Twice: whoever else adds an item meanwhile does so once.
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const failed = await api.send(call);
    const { status } = failed;
    if (status < 400) return { inconclusive: `the invalid call was answered ${status}` };
    const answer = await api.send(list);
    const after = countOf(answer);
    if (after === undefined || after < before + attempt) return undefined;
    if (attempt === 1) continue;
    return {
      expected: `${before} items as before a call that failed with ${status}`,
      actual: `${after} items`,
      cause: 'a failed call creates an item',
      answer,
      after: [failed],
    };
  }
  return undefined;
}

/** How many items there are, where a list tells it, or shows all of them. */
function countOf(answer: Answer): number | undefined {
  const { operation } = answer.call;
  const total = totalOf(answer);
  if (total !== undefined || operation.pagination !== undefined) return total;
  return answer.status === 200 ? itemsOf(answer, operation).length : undefined;
}
