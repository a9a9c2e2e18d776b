import type { Callback } from './callback.ts';
import type { Operation, OperationPlace } from './operation.ts';
import { readOperations } from './read-operations.ts';

/** The callbacks of an operation, in the order of the text. */
export function readCallbacks(
  { id, node }: Operation,
  create: (place: OperationPlace) => Operation,
): readonly Callback[] {
  return (node.child('callbacks')?.entries() ?? []).flatMap(([name, callback]) => {
    const pathItems = name.startsWith('x-') ? [] : callback.entries();
    const operations = readOperations(pathItems, {
      create,
      idOf: (method) => `${id} ${name} ${method}`,
    });
    const byExpression = Map.groupBy(operations, ({ path }) => path.text);
    return [...byExpression].map(([expression, group]) => ({
      name,
      expression,
      operations: group,
    }));
  });
}
