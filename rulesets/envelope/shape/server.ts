import { isEnvelope, type Operation } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
import { envelope } from './server.runtime.ts';

export default defineServer({
  slot: 'shape',
  step: envelope,
  config(operation) {
    const success = isEnvelope(operation.success?.json?.schema);
    const error = hasErrorEnvelope(operation);
    return success || error ? { success, error } : undefined;
  },
  fallback: (contract) =>
    contract.operations.some(hasErrorEnvelope) ? { success: false, error: true } : undefined,
});

function hasErrorEnvelope(operation: Operation): boolean {
  return [...operation.responses.values()].some(
    ({ isError, status, json }) => (isError || status === 'default') && isEnvelope(json?.schema),
  );
}
