import type { Operation } from '../../../contract/index.ts';
import type { Answer, Api, Call, Inconclusive } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { payloadOf } from '../../session/payload-of.ts';

/** An item, and the answer that showed it. */
export interface Shown {
  readonly answer: Answer;
  readonly item: Readonly<Record<string, unknown>>;
}

/** Reads what a call is about. */
export async function readItem(
  read: Operation,
  like: Call,
  api: Api,
): Promise<Shown | Inconclusive> {
  const call = await api.callTo(read, like);
  if (call === undefined) return { inconclusive: `no call can be made to ${read.id}` };
  const answer = await api.send(call);
  if (answer.status !== 200) return { inconclusive: `${read.id} was answered ${answer.status}` };
  const item = payloadOf(answer, read);
  return isRecord(item) ? { answer, item } : { inconclusive: `${read.id} shows no object` };
}
