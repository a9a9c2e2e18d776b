import { errorCodes, type Contract, type Operation } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
import { errorCode } from './server.runtime.ts';

export default defineServer({
  slot: 'error-code',
  step: errorCode,
  config(operation) {
    const codes = declaredCodes(operation);
    return Object.keys(codes).length > 0 ? { codes } : undefined;
  },
  fallback(contract) {
    if (
      !contract.operations.some((operation) => Object.keys(declaredCodes(operation)).length > 0)
    ) {
      return undefined;
    }
    return { codes: catalogue(contract) };
  },
});

function declaredCodes(operation: Operation): Record<string, readonly string[]> {
  const errors = [...operation.responses.values()].filter((response) => response.isError);
  const entries = errors.map((response) => [response.status, errorCodes(response)] as const);
  return Object.fromEntries(entries.filter(([, codes]) => codes.length > 0));
}

/** What the contract's catalogue has for requests that reach no operation. */
function catalogue(contract: Contract): Record<string, readonly string[]> {
  const codes: Record<string, string[]> = { 404: [], 405: [], 500: [] };
  for (const [code, status] of contract.errorCatalogue) codes[String(status)]?.push(code);
  return Object.fromEntries(Object.entries(codes).filter(([, list]) => list.length > 0));
}
