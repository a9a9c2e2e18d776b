import type { Contract } from '../../../src/contract/index.ts';
import { plainText } from '../../../src/convention/index.ts';

type Node = Contract['document']['node'];

const indexes = new WeakMap<Contract, ReadonlyMap<string, readonly Node[]>>();

/** Where links name an operation by its id (OpenAPI 3.1, section 4.8.20). */
export function linksTo(operationId: string, contract: Contract): readonly Node[] {
  const index = indexes.get(contract) ?? readLinks(contract);
  indexes.set(contract, index);
  return index.get(operationId) ?? [];
}

function readLinks(contract: Contract): ReadonlyMap<string, readonly Node[]> {
  const responses = contract.operations.flatMap((operation) => [...operation.responses.values()]);
  const owners = [...responses.map(({ node }) => node), contract.document.node.child('components')];
  const found = new Map<string, Node>();
  for (const owner of owners) {
    for (const [, link] of owner?.child('links')?.entries() ?? []) {
      const id = link.child('operationId');
      // A shared link is written once.
      if (typeof id?.value === 'string') found.set(id.identity, id);
    }
  }
  return Map.groupBy(found.values(), ({ value }) => plainText(value));
}
