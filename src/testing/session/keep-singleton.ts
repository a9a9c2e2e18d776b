import type { Contract, Operation } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { requestMedia } from '../call/request-media.ts';
import type { CallBinder } from './bind-call.ts';
import { itemChain } from './item-chain.ts';
import { payloadOf } from './payload-of.ts';
import { sampleCall } from './sample-call.ts';
import type { Session } from './session.ts';

/**
 * Reads what there is only one of, such as the caller's own account, before an operation changes it. The
 * result puts it back: an account whose e-mail address was exchanged cannot sign in again.
 */
export async function keepSingleton(
  operation: Operation,
  { contract, session, binder }: { contract: Contract; session: Session; binder: CallBinder },
): Promise<() => Promise<void>> {
  const nothing = async (): Promise<void> => {};
  const isUpdate = operation.method === 'patch' || operation.method === 'put';
  const read = contract.operations.find(
    ({ method, path }) => method === 'get' && path.text === operation.path.text,
  );
  if (!isUpdate || read === undefined || itemChain(operation, contract).length > 0) return nothing;
  const look = sampleCall(read, 1);
  const change = sampleCall(operation, 1);
  if (look === undefined || change === undefined) return nothing;
  const answer = await session.send({ ...look, header: {} }, true);
  const before = payloadOf(answer, read);
  const writable = requestMedia(operation)?.schema?.properties ?? new Map<string, unknown>();
  if (answer.status !== 200 || !isRecord(before)) return nothing;
  const body = Object.fromEntries(Object.entries(before).filter(([name]) => writable.has(name)));
  return async () => {
    await session.send(await binder.bind({ ...change, body }), true);
  };
}
