import { isDeepStrictEqual } from 'node:util';
import {
  defineCheck,
  isSuccess,
  letsAnybodyIn,
  type Answer,
  type Api,
  type Call,
  type Inconclusive,
  type Violation,
} from '../../../convention/index.ts';
import {
  spokenName,
  type Contract,
  type Operation,
  type Resource,
} from '../../../contract/index.ts';
import { payloadOf } from '../../session/payload-of.ts';
import { createItem, type Created } from '../support/create-item.ts';
import { findListed } from '../support/find-listed.ts';
import { readItem } from '../support/read-item.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';

/** Who may see an item is said once: what its own address, the list or a write says otherwise is a hole. */
export default defineCheck({
  kind: 'property',
  runs: 2,
  unlessFound: 'authz',
  inapplicable(operation, contract) {
    const { read } = resourceCreatedBy(operation, contract)?.operations ?? {};
    if (read === undefined) return 'it creates nothing that has a GET of its own';
    return operation.isProtected && read.isProtected ? undefined : 'what it creates is public';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    if (!(await api.hasOther(call.operation))) {
      return { inconclusive: 'no credential of a second caller is given, as by `--other-token`' };
    }
    // What is still to be done has an address too: a job is its caller's business.
    const created = await createItem(call, api, contract, isSuccess);
    if ('inconclusive' in created) return created;
    const read = await callOfOther(created, created.resource.operations.read, api);
    const answer = read === undefined ? undefined : await api.send(read);
    if (read === undefined || answer === undefined) return { inconclusive: 'it cannot be read' };
    const verdict = isSuccess(answer)
      ? await judgeShown(created, answer, api)
      : answer.status === 403 || answer.status === 404
        ? await judgeHidden(created, answer, api, contract)
        : { inconclusive: `the second caller was answered ${answer.status}` };
    if (verdict === undefined || 'inconclusive' in verdict) return verdict;
    // Where any token lets its caller in, callers are not told apart, which is another finding.
    if (await letsAnybodyIn(read, api)) return { inconclusive: 'any token lets its caller in' };
    return { ...verdict, after: [created.answer, ...(verdict.after ?? [])] };
  },
});

/** How a contract says that a thing is not for everybody. */
const OWNED =
  /\b(belongs? to (another|someone|somebody)|another (user|account|caller|customer|member|tenant|owner)|not (the|its|their|your) owner|not yours|(does not|doesn't) belong to)\b/i;

/** The status by which a read is declared to hide what is another caller's. */
function declaredHiding({ responses }: Operation): string | undefined {
  return ['403', '404'].find((status) => OWNED.test(responses.get(status)?.description ?? ''));
}

/** What a list hides from a caller, a GET of it must not show; the list of whoever made it shows it. */
async function judgeShown(
  created: Created,
  answer: Answer,
  api: Api,
): Promise<Violation | Inconclusive | undefined> {
  const { resource, id, like } = created;
  const declared = declaredHiding(answer.call.operation);
  if (declared !== undefined) {
    return {
      expected: `${declared}, as declared, for what is another caller's`,
      actual: `status ${answer.status}`,
      cause: 'shown to others',
      answer,
    };
  }
  const { list } = resource.operations;
  if (list?.isProtected !== true) return { inconclusive: 'anybody may list it' };
  const others = await findListed(resource, id, asOther(like), api);
  if ('inconclusive' in others || others.item !== undefined) return undefined;
  const own = await findListed(resource, id, like, api);
  if ('inconclusive' in own || own.item === undefined) return undefined;
  return {
    expected: `403 or 404 for a caller to whom ${list.id} does not show it`,
    actual: `status ${answer.status}`,
    cause: 'shown to others',
    answer,
    after: [others.answer],
  };
}

/** What a GET hides from a caller, neither a list shows nor a write reaches. */
async function judgeHidden(
  created: Created,
  hidden: Answer,
  api: Api,
  contract: Contract,
): Promise<Violation | undefined> {
  const { resource, id, like } = created;
  const listed = await findListed(resource, id, asOther(like), api);
  if (!('inconclusive' in listed) && listed.item !== undefined) {
    return {
      expected: `a list without what ${hidden.call.operation.id} answers with ${hidden.status}`,
      actual: `the id ${JSON.stringify(id)} of another caller`,
      cause: 'listed for others',
      answer: listed.answer,
      after: [hidden],
    };
  }
  for (const write of [...actionsOn(resource), ...writesOf(resource)]) {
    const call = await callOfOther(created, write, api);
    const answer = call === undefined ? undefined : await api.send(call);
    if (answer === undefined || !isSuccess(answer)) continue;
    return {
      expected: `${hidden.status} for a caller who may not read it either`,
      actual: `status ${answer.status}`,
      cause:
        write.method === 'post' ? 'acted on by others' : `written by others with ${write.method}`,
      answer,
      after: [hidden],
    };
  }
  return judgeMany(created, hidden, api, contract);
}

/** Actions that are tried: each may cost an item of its own. */
const MOST_ACTIONS = 4;

/** Actions by which somebody gets at what is not theirs yet. */
const ENTERING = /^(accept|claim|join|redeem|follow|subscribe)/;

function actionsOn({ actions }: Resource): readonly Operation[] {
  return actions
    .filter(({ isProtected, path }) => isProtected && !ENTERING.test(path.segments.at(-1) ?? ''))
    .slice(0, MOST_ACTIONS);
}

/** What is done to many items at once by their ids is done to one's own: the item of another caller stays as it is. */
async function judgeMany(
  created: Created,
  hidden: Answer,
  api: Api,
  contract: Contract,
): Promise<Violation | undefined> {
  const { resource, like } = created;
  const { read, create } = resource.operations;
  if (read === undefined || create === undefined) return undefined;
  for (const [operation, name] of operationsOnMany(resource, contract)) {
    // Some of the writes before were refused, and some may have been as they should not.
    const fresh = await api.callTo(create, like);
    const mine = fresh === undefined ? undefined : await createItem(fresh, api, contract);
    if (mine === undefined || 'inconclusive' in mine) return undefined;
    const before = await readItem(read, mine.like, api);
    const call = await callOfOther(mine, operation, api);
    if (call === undefined || 'inconclusive' in before) continue;
    const answer = await api.send({ ...call, body: { ...Object(call.body), [name]: [mine.id] } });
    if (!isSuccess(answer)) continue;
    const reading = await api.callTo(read, mine.like);
    const after = reading === undefined ? undefined : await api.send(reading);
    if (after === undefined || isDeepStrictEqual(payloadOf(after, read), before.item)) continue;
    return {
      expected: `an item that ${read.id} hides from a caller to stay as it is`,
      actual: isSuccess(after) ? 'it has changed' : `status ${after.status} for its owner`,
      cause: 'written by others with many',
      answer: after,
      after: [hidden, answer],
    };
  }
  return undefined;
}

/** Operations that take ids of the items of a resource in a list, and the name of that list. */
function operationsOnMany(
  { name, identity, collection }: Resource,
  { operations }: Contract,
): readonly (readonly [Operation, string])[] {
  const noun = spokenName(identity?.parameter ?? '').replace(/ ?(id|uuid|key)$/, '');
  const names = new Set([`${noun} ids`, `${noun} uuids`, spokenName(name)]);
  return operations.flatMap((operation) => {
    const { method, isProtected, requestBody, path } = operation;
    if (method === 'get' || !isProtected || path.parameters.length > 0) return [];
    const isBelow = path.segments.includes(collection.split('/').at(-1) ?? '');
    const list = [...(requestBody?.json?.schema?.properties ?? [])].find(
      ([property, schema]) =>
        schema.isArray &&
        schema.items?.properties.size === 0 &&
        (names.has(spokenName(property)) || (isBelow && spokenName(property) === 'ids')),
    );
    return list === undefined ? [] : [[operation, list[0]] as const];
  });
}

/** The last of them takes the item away. */
function writesOf({ operations }: Resource): readonly Operation[] {
  const { update, replace, delete: remove } = operations;
  return [update, replace, remove]
    .filter((write) => write !== undefined)
    .filter(({ isProtected }) => isProtected);
}

async function callOfOther(
  { like }: Created,
  operation: Operation | undefined,
  api: Api,
): Promise<Call | undefined> {
  return operation === undefined ? undefined : api.callTo(operation, asOther(like));
}

function asOther(call: Call): Call {
  return { ...call, credentials: 'other' };
}
