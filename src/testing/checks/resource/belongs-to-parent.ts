import { isDeepStrictEqual } from 'node:util';
import type { Contract, Operation } from '../../../contract/index.ts';
import { defineCheck, isSuccess } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { idOf } from '../../session/id-of.ts';
import { itemChain, type ItemLink } from '../../session/item-chain.ts';
import { itemsOf, payloadOf } from '../../session/payload-of.ts';
import { isSameId } from '../support/is-same-id.ts';

export default defineCheck({
  kind: 'property',
  runs: 2,
  inapplicable: (operation, contract) =>
    parentOf(operation, contract) === undefined
      ? 'it reads no item below another one that can be listed'
      : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const parent = parentOf(call.operation, contract);
    const list = parent?.resource.operations.list;
    if (parent === undefined || list === undefined) return { inconclusive: 'it has no parent' };
    const { parameter, resource } = parent;
    const first = await api.send(call);
    const item = payloadOf(first, call.operation);
    const id = call.path[parameter];
    if (!isSuccess(first) || !isRecord(item)) {
      return { inconclusive: `the call was answered ${first.status}` };
    }
    // Only an item that names its parent is known to have no other.
    if (!Object.values(item).some((value) => isSameId(value, id))) {
      return { inconclusive: 'the item does not tell what it belongs to' };
    }
    const listing = await api.callTo(list, call);
    if (listing === undefined) return { inconclusive: 'its parents cannot be listed' };
    const others = itemsOf(await api.send(listing), list).flatMap(
      (each) => idOf(each, resource) ?? [],
    );
    const other = others.find((each) => !isSameId(each, id));
    if (other === undefined) return { inconclusive: 'there is no second parent' };
    const path = { ...call.path, [parameter]: other };
    const answer = await api.send({ ...call, path }, { quietly: true });
    // Items may be counted for each parent: then another one has the same number.
    const isShown = isDeepStrictEqual(payloadOf(answer, call.operation), item);
    if (!isSuccess(answer) || !isShown) return undefined;
    return {
      expected: `404 for an item of \`${parameter}\` ${JSON.stringify(id)} below ${JSON.stringify(other)}`,
      actual: `status ${answer.status}, and the item`,
      answer,
      after: [first],
    };
  },
});

/** What an item that is read by its path belongs to. */
function parentOf(operation: Operation, contract: Contract): ItemLink | undefined {
  if (operation.method !== 'get' || operation.payload?.schema.isArray !== false) return undefined;
  const chain = itemChain(operation, contract);
  const [parent, child] = chain.slice(-2);
  if (child?.resource.operations.read !== operation) return undefined;
  return parent?.resource.operations.list === undefined ? undefined : parent;
}
