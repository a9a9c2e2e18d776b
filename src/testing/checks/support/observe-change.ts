import type { Operation } from '../../../contract/index.ts';
import type { Answer, Api, Call, Inconclusive } from '../../../convention/index.ts';
import { isDone } from './is-done.ts';
import { readItem, type Shown } from './read-item.ts';

/** An item before and after a call to it. */
export interface Change {
  readonly before: Shown;
  readonly answer: Answer;
  readonly after: Shown;
}

/** Makes a call, and reads what it is about before and after it. */
export async function observeChange(
  read: Operation,
  call: Call,
  api: Api,
): Promise<Change | Inconclusive> {
  const before = await readItem(read, call, api);
  if ('inconclusive' in before) return before;
  const answer = await api.send(call);
  if (!isDone(answer)) return { inconclusive: `the call was answered ${answer.status}` };
  const after = await readItem(read, call, api);
  return 'inconclusive' in after ? after : { before, answer, after };
}
