import type { Operation } from '../../contract/index.ts';
import type { RunOptions } from '../run-options.ts';
import { TestError } from '../test-error.ts';

/**
 * The operations of a run, in the order of the contract.
 *
 * @param replayed the operation of the one call that is made again, whatever else is asked for
 * @throws {TestError} when one that is asked for does not exist
 */
export function selectOperations(
  { contract, operations, shard, isReadOnly }: RunOptions,
  replayed: string | undefined,
): readonly Operation[] {
  const wanted = replayed === undefined ? operations : [replayed];
  const unknown = wanted?.find((id) => contract.operation(id) === undefined);
  if (unknown !== undefined) {
    throw new TestError(`There is no operation \`${unknown}\`.`, {
      code: 'TEST_OPERATION',
      hint: `Use one of: ${contract.operations.map(({ id }) => id).join(', ')}.`,
    });
  }
  const named =
    wanted === undefined
      ? contract.operations
      : contract.operations.filter(({ id }) => wanted.includes(id));
  if (replayed !== undefined) return named;
  // Operations of one path stay together, as they do within a run.
  const paths = [...new Set(contract.operations.map(({ path }) => path.text))];
  return named.filter(
    ({ method, path }) =>
      (isReadOnly !== true || method === 'get' || method === 'head') &&
      (shard === undefined || paths.indexOf(path.text) % shard.count === shard.index - 1),
  );
}
