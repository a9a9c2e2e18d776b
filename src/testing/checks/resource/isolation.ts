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
import type { Operation, Resource } from '../../../contract/index.ts';
import { createItem, type Created } from '../support/create-item.ts';
import { findListed } from '../support/find-listed.ts';
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
    const created = await createItem(call, api, contract);
    if ('inconclusive' in created) return created;
    const read = await callOfOther(created, created.resource.operations.read, api);
    const answer = read === undefined ? undefined : await api.send(read);
    if (read === undefined || answer === undefined) return { inconclusive: 'it cannot be read' };
    const verdict = isSuccess(answer)
      ? await judgeShown(created, answer, api)
      : answer.status === 403 || answer.status === 404
        ? await judgeHidden(created, answer, api)
        : { inconclusive: `the second caller was answered ${answer.status}` };
    if (verdict === undefined || 'inconclusive' in verdict) return verdict;
    // Where any token lets its caller in, callers are not told apart, which is another finding.
    if (await letsAnybodyIn(read, api)) return { inconclusive: 'any token lets its caller in' };
    return { ...verdict, after: [created.answer, ...(verdict.after ?? [])] };
  },
});

/** What a list hides from a caller, a GET of it must not show; the list of whoever made it shows it. */
async function judgeShown(
  created: Created,
  answer: Answer,
  api: Api,
): Promise<Violation | Inconclusive | undefined> {
  const { resource, id, like } = created;
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
  for (const write of writesOf(resource)) {
    const call = await callOfOther(created, write, api);
    const answer = call === undefined ? undefined : await api.send(call);
    if (answer === undefined || !isSuccess(answer)) continue;
    return {
      expected: `${hidden.status} for a caller who may not read it either`,
      actual: `status ${answer.status}`,
      cause: `written by others with ${write.method}`,
      answer,
      after: [hidden],
    };
  }
  return undefined;
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
