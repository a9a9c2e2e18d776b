import type { Contract, Operation, Resource } from '../../../contract/index.ts';

/** The resource that an operation adds items to. */
export function resourceCreatedBy(operation: Operation, contract: Contract): Resource | undefined {
  return contract.resources.find(({ operations }) => operations.create === operation);
}
