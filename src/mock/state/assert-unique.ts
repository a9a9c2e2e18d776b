import { own } from '../../shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { RowSet } from './row-set.ts';
import type { Write } from './write.ts';

/**
 * Refuses a value of an `x-unique` property that a caller has already taken. Rows of the contract's examples
 * count as nobody's, so that its example of a request works once.
 *
 * @throws {Problem} conflict, where the operation declares 409
 */
export function assertUnique({ operation, body }: Write, rows: RowSet): void {
  const properties = [...(operation.requestBody?.json?.schema?.properties ?? [])];
  const names = properties
    .filter(([, schema]) => schema.keyword('x-unique') === true)
    .map(([name]) => name);
  if (names.length === 0 || !operation.responses.has('409')) return;
  const taken = rows.list().filter(({ isTouched }) => isTouched);
  const name = names.find((one) => {
    const value = own(body, one);
    return value !== undefined && taken.some(({ item }) => own(item, one) === value);
  });
  if (name === undefined) return;
  throw new Problem('conflict', `\`${name}\` is taken. Choose another value.`);
}
