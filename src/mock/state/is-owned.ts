import type { Operation } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';
import type { Principal } from '../../../templates/server-express/runtime/principal.ts';
import type { Row } from './row-set.ts';

/**
 * Whether a caller may see a row. What an operation with `x-owner` is about belongs to whoever has made it; what is
 * there from the start, the contract's examples among it, belongs to everybody, since nobody else would see it, and so
 * does what a real API has made.
 */
export function isOwned(operation: Operation, row: Row, principal: Principal | undefined): boolean {
  const field = operation.ownerField;
  if (field === undefined || principal === undefined || !row.isTouched) return true;
  if (row.isFollowed === true) return true;
  const owner = own(row.item, field);
  return owner === undefined || owner === null || owner === principal.id;
}
