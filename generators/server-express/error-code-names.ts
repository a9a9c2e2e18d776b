import { errorCodes, type Contract } from '../../src/contract/index.ts';

/** Every code that some error of the contract may carry, sorted, as literals. */
export function errorCodeNames(contract: Contract): readonly string[] {
  const codes = contract.operations.flatMap(({ responses }) =>
    [...responses.values()].filter(({ isError }) => isError).flatMap(errorCodes),
  );
  return [...new Set(codes)].sort().map((code) => JSON.stringify(code));
}
