import type { Contract, Operation } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
import { errorDetails } from './server.runtime.ts';

export default defineServer({
  slot: 'error-details',
  step: errorDetails,
  config(operation) {
    if (!declaresDetails(operation)) return undefined;
    const names = operation.parameters
      .filter((parameter) => parameter.in === 'header')
      .map(({ name }) => [name.toLowerCase(), name] as const);
    return { headers: Object.fromEntries(names.filter(([lower, name]) => lower !== name)) };
  },
  fallback: (contract: Contract) =>
    contract.operations.some(declaresDetails) ? { headers: {} } : undefined,
});

function declaresDetails(operation: Operation): boolean {
  return [...operation.responses.values()].some((response) => {
    const body = response.isError ? response.json?.schema : undefined;
    return (body?.property('error') ?? body)?.property('details') !== undefined;
  });
}
