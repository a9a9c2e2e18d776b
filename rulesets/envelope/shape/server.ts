import { isEnvelope, type Operation } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
import { requestIdName } from './request-id-name.ts';
import { envelope } from './server.runtime.ts';

export default defineServer({
  slot: 'shape',
  step: envelope,
  config(operation) {
    const success = isEnvelope(operation.success?.json?.schema);
    const error = hasErrorEnvelope(operation);
    const requestId = requestIdName(operation);
    return success || error ? { success, error, requestId } : undefined;
  },
  fallback(contract) {
    const operation = contract.operations.find(hasErrorEnvelope);
    if (operation === undefined) return undefined;
    return { success: false, error: true, requestId: requestIdName(operation) };
  },
});

function hasErrorEnvelope(operation: Operation): boolean {
  return [...operation.responses.values()].some(
    ({ isError, status, json }) => (isError || status === 'default') && isEnvelope(json?.schema),
  );
}
