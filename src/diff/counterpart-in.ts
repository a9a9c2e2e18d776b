import type { Contract, Operation } from '../contract/index.ts';
import { anyNames } from './any-names.ts';

/** The operation of another contract that has the same method and path, whatever path parameters are called. */
export function counterpartIn(
  contract: Contract,
  { method, path }: Operation,
): Operation | undefined {
  const wanted = anyNames(path.text);
  return (
    contract.at(method, path.text) ??
    contract.operations.find(
      (each) => each.method === method && anyNames(each.path.text) === wanted,
    )
  );
}
