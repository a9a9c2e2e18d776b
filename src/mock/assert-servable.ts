import type { Contract } from '../contract/index.ts';
import { MockError } from './mock-error.ts';

/** @throws {MockError} for a contract that has nothing to mock */
export function assertServable(contract: Contract): Contract {
  if (contract.operations.length > 0) return contract;
  throw new MockError('The description has no operations.', {
    code: 'MOCK_EMPTY',
    hint: 'Describe at least one under `paths`.',
    location: contract.document.node.location,
  });
}
