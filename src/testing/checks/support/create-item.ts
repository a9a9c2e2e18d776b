import type { Contract, Resource } from '../../../contract/index.ts';
import type { Answer, Api, Call, Inconclusive } from '../../../convention/index.ts';
import { createdId } from '../../session/created-id.ts';
import type { Id } from '../../session/id-of.ts';
import { isDone } from './is-done.ts';
import { resourceCreatedBy } from './resource-created-by.ts';

/** A new item, the answer that told of it, and its place as calls to it have it. */
export interface Created {
  readonly resource: Resource;
  readonly answer: Answer;
  readonly id: Id;
  readonly like: Call;
}

/**
 * Sends a call that creates an item.
 *
 * @param isMade tells it by the answer
 */
export async function createItem(
  call: Call,
  api: Api,
  contract: Contract,
  isMade: (answer: Answer) => boolean = isDone,
): Promise<Created | Inconclusive> {
  const resource = resourceCreatedBy(call.operation, contract);
  const answer = await api.send(call);
  if (!isMade(answer)) return { inconclusive: `the call was answered ${answer.status}` };
  const id = resource === undefined ? undefined : createdId(answer, resource);
  if (resource === undefined || id === undefined) {
    return { inconclusive: 'the answer does not say what was created' };
  }
  const own = resource.identity === undefined ? {} : { [resource.identity.parameter]: id };
  const like = { ...call, path: { ...call.path, ...own } };
  return { resource, answer, id, like };
}
