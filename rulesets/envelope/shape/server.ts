import { isEnvelope, type Operation, type Response } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
import { envelope } from './server.runtime.ts';

export default defineServer({
  slot: 'shape',
  step: envelope,
  config(operation) {
    const success = isEnveloped(operation.success);
    const error = hasErrorEnvelope(operation);
    return success || error ? { success, error } : undefined;
  },
  fallback: (contract) =>
    contract.operations.some(hasErrorEnvelope) ? { success: false, error: true } : undefined,
});

function hasErrorEnvelope(operation: Operation): boolean {
  return [...operation.responses.values()].some(
    (response) => (response.isError || response.status === 'default') && isEnveloped(response),
  );
}

function isEnveloped(response: Response | undefined): boolean {
  const schema = response?.json?.schema;
  return schema !== undefined && isEnvelope(schema);
}
