import type { Operation } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item, Row, RowSet } from './row-set.ts';

/**
 * Sees that no other row that a request has written has a value that `x-unique` says only one may have: the
 * contract's examples, which are there from the start, are what people try to create first. An operation that
 * declares no 409 cannot say so, and lets it pass.
 *
 * @param id of the row itself, where there is one
 * @throws {Problem} conflict
 */
export function assertUnique(
  model: ResourceModel,
  rows: RowSet,
  item: Item,
  operation: Operation,
  id?: string,
): void {
  if (operation.response(409) === undefined) return;
  const isOther = (row: Row): boolean => row.isTouched && row.id !== id;
  const taken = Object.keys(item).find((name) => {
    const value = own(item, name);
    if (!model.isUnique(name) || (value ?? undefined) === undefined) return false;
    return rows.list().some((row) => own(row.item, name) === value && isOther(row));
  });
  if (taken === undefined) return;
  throw new Problem('conflict', `Another one has this \`${taken}\`. Choose a different one.`, {
    issues: [{ in: 'body', pointer: `/${taken}`, keyword: 'unique', message: 'is already in use' }],
  });
}
