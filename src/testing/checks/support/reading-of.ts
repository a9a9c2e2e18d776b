import type { Contract, Operation } from '../../../contract/index.ts';
import { resourceCreatedBy } from './resource-created-by.ts';

/** The GET that shows what a write has made or changed, where there is one that shows a single thing. */
export function readingOf(operation: Operation, contract: Contract): Operation | undefined {
  const read =
    operation.method === 'post'
      ? resourceCreatedBy(operation, contract)?.operations.read
      : contract.at('get', operation.path.text);
  return read?.payload?.schema.isArray === false ? read : undefined;
}
