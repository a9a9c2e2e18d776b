import type { Contract, Operation } from '../../../src/contract/index.ts';

/** Whether a path is one of the operation's. Percent-encoded. */
export function matches({ basePath, path }: Operation, pathname: string): boolean {
  const wanted = `${basePath}${path.text}`.split('/');
  const given = pathname.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) =>
      part.startsWith('{') ? (given[index] ?? '') !== '' : part === given[index],
    )
  );
}

/** The operation that answers; HEAD is answered by the one of GET. */
export function route(contract: Contract, method: string, pathname: string): Operation | undefined {
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
  return contract.operations.find(
    (operation) => operation.method === wanted && matches(operation, pathname),
  );
}
