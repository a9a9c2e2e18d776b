import { isEnvelope, type Operation, type Response } from '../../../src/contract/index.ts';
import { defineClient } from '../../../src/convention/index.ts';
import { requestIdName } from './request-id-name.ts';
import { unwrapEnvelope } from './client.runtime.ts';

export default defineClient({
  slot: 'result',
  step: unwrapEnvelope,
  config: (operation) =>
    hasEnvelopes(operation, (response) => response.isSuccess) ||
    hasEnvelopes(operation, (response) => response.isError)
      ? { data: 'data', meta: 'meta', requestId: requestIdName(operation) }
      : undefined,
  effects: (operation) =>
    hasEnvelopes(operation, (response) => response.isSuccess)
      ? { unwrap: { data: 'data', meta: 'meta' } }
      : {},
});

/** Whether all JSON among the chosen responses is an envelope, and there is some. */
function hasEnvelopes(operation: Operation, isChosen: (response: Response) => boolean): boolean {
  const schemas = [...operation.responses.values()]
    .filter(isChosen)
    .flatMap((response) => response.json?.schema ?? []);
  return schemas.length > 0 && schemas.every(isEnvelope);
}
