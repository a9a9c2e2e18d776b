import type { Operation } from '../../../src/contract/index.ts';
import { api, contractOf } from '../../support/contract-of.ts';

export type Members = Readonly<Record<string, unknown>>;

/** The GET of `/things` in a description with these members. */
export async function operationOf(
  operation: Members,
  { item = {}, root = {} }: { item?: Members; root?: Members } = {},
): Promise<Operation> {
  const contract = await contractOf(
    api({ paths: { '/things': { ...item, get: operation } }, ...root }),
  );
  const [found] = contract.operations;
  if (found === undefined) throw new Error('there is no operation');
  return found;
}
