import type { Operation, UniqueFields } from '../../contract/index.ts';
import { formatPointer } from '../../shared/format-pointer.ts';
import { own } from '../../shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { equal } from '../../../templates/server-express/runtime/equal.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item, Row, RowSet } from './row-set.ts';

export interface UniqueOptions {
  readonly operation: Operation;
  /** What the 409 of a creation tells of: that there is such a thing already. */
  readonly unique?: UniqueFields | undefined;
  /** Of the row itself, where there is one. */
  readonly id?: string | undefined;
}

/**
 * Sees that no other row that a request has written has what only one may have, as `x-unique` or the 409 of the
 * operation says: the contract's examples, which are there from the start, are what people try to create first. An
 * operation that declares no 409 cannot say so, and lets it pass.
 *
 * @throws {Problem} conflict
 */
export function assertUnique(
  model: ResourceModel,
  rows: RowSet,
  item: Item,
  { operation, unique, id }: UniqueOptions,
): void {
  if (operation.response(409) === undefined) return;
  const alone = Object.keys(item).filter((name) => model.isUnique(name));
  const sets = [
    ...alone.map((name) => [name]),
    ...(unique?.isTogether === true ? [unique.names] : []),
  ];
  const isTaken = (names: readonly string[]): boolean =>
    names.every((name) => (own(item, name) ?? undefined) !== undefined) &&
    rows.list().some((row) => isOther(row) && names.every((name) => isSame(row, name)));
  const taken = sets.find(isTaken);
  if (taken === undefined) return;
  const named = taken.join('`, `');
  throw new Problem('conflict', `Another one has this \`${named}\`. Choose a different one.`, {
    issues: taken.map((name) => ({
      in: 'body',
      pointer: formatPointer([name]),
      keyword: 'unique',
      message: 'is already in use',
    })),
  });

  function isOther(row: Row): boolean {
    return row.isTouched && row.id !== id;
  }

  function isSame(row: Row, name: string): boolean {
    return equal(own(row.item, name), own(item, name));
  }
}
