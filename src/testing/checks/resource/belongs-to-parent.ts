import { isDeepStrictEqual } from 'node:util';
import { spokenName, type Contract, type Operation } from '../../../contract/index.ts';
import { defineCheck, isSuccess } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { own } from '../../../shared/own.ts';
import { idOf } from '../../session/id-of.ts';
import { itemChain, type ItemLink } from '../../session/item-chain.ts';
import { itemsOf, payloadOf } from '../../session/payload-of.ts';

/** That it is shown elsewhere, and that it tells of elsewhere, are seen of one thing. */
const ELSEWHERE = 'it belongs elsewhere';

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
    const named = nameOfParent(parent, call.operation, contract);
    const told = named === undefined ? undefined : own(item, named);
    if (typeof told !== 'object' && told !== undefined && !isSame(told, id)) {
      return {
        expected: `\`${named}\` to be the \`${parameter}\` of its path, ${JSON.stringify(id)}`,
        actual: JSON.stringify(told),
        cause: ELSEWHERE,
        answer: first,
      };
    }
    // Only an item that names its parent is known to have no other.
    if (!Object.values(item).some((value) => isSame(value, id))) {
      return { inconclusive: 'the item does not tell what it belongs to' };
    }
    const listing = await api.callTo(list, call);
    if (listing === undefined) return { inconclusive: 'its parents cannot be listed' };
    const others = itemsOf(await api.send(listing), list).flatMap(
      (each) => idOf(each, resource) ?? [],
    );
    const other = others.find((each) => !isSame(each, id));
    if (other === undefined) return { inconclusive: 'there is no second parent' };
    const path = { ...call.path, [parameter]: other };
    const answer = await api.send({ ...call, path }, { quietly: true });
    // Items may be counted for each parent: then another one has the same number.
    const isShown = isDeepStrictEqual(payloadOf(answer, call.operation), item);
    if (!isSuccess(answer) || !isShown) return undefined;
    return {
      expected: `404 for an item of \`${parameter}\` ${JSON.stringify(id)} below ${JSON.stringify(other)}`,
      actual: `status ${answer.status}, and the item`,
      cause: ELSEWHERE,
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

/** The property of an item that says what it belongs to, where the server alone sets it: `list_id` for `{listId}`. */
function nameOfParent(
  { parameter }: ItemLink,
  operation: Operation,
  contract: Contract,
): string | undefined {
  const spoken = spokenName(parameter);
  const resource = itemChain(operation, contract).at(-1)?.resource;
  const name = [...(operation.payload?.schema.properties.keys() ?? [])].find(
    (each) => spokenName(each) === spoken && each !== resource?.identity?.property,
  );
  if (name === undefined || !/ (id|uuid|key|slug)$/.test(spoken)) return undefined;
  const { create, replace, update } = resource?.operations ?? {};
  const isTaken = [create, replace, update].some(
    (write) => write?.requestBody?.json?.schema?.property(name) !== undefined,
  );
  return isTaken ? undefined : name;
}

function isSame(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}
