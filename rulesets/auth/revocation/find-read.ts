import type { Contract, Operation } from '../../../src/contract/index.ts';
import { takesToken } from './takes-token.ts';

/** A GET that shows whether a token is accepted: the one that asks for least. */
export function findRead(contract: Contract): Operation | undefined {
  const [first] = contract.operations
    .filter((operation) => operation.method === 'get' && takesToken(operation, contract))
    .toSorted((one, other) => demands(one) - demands(other));
  return first;
}

function demands({ parameters, security, node }: Operation): number {
  const required = parameters.filter((parameter) => parameter.required).length;
  const scopes = security.flatMap((requirement) => [...requirement.values()].flat()).length;
  return required + scopes + (node.child('x-roles')?.items().length ?? 0);
}
