import type { Contract, Operation } from '../contract/index.ts';
import { quoteNames } from '../shared/quote-names.ts';
import { compareBodies } from './compare-bodies.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareResponses } from './compare-responses.ts';
import { compareSecurity } from './compare-security.ts';
import { compareSent } from './compare-sent.ts';
import type { Scope } from './scope.ts';

/** Compares one operation of two contracts. */
export function compareOperations(
  before: { readonly contract: Contract; readonly operation: Operation },
  after: { readonly contract: Contract; readonly operation: Operation },
  scope: Scope,
): void {
  const [was, is] = [before.operation, after.operation];
  if (is.deprecated && !was.deprecated)
    scope.tell('operation-deprecated', is.node, 'It is deprecated now', 'Keep it for good');
  const [oldId, newId] = [was.node.text('operationId'), is.node.text('operationId')];
  if (oldId !== undefined && newId !== undefined && oldId !== newId) {
    const at = is.node.child('operationId') ?? is.node;
    scope.tell(
      'operation-renamed',
      at,
      `It is called ${quoteNames([newId])} now, not ${quoteNames([oldId])}`,
      `Keep the \`operationId\` ${quoteNames([oldId])}`,
    );
  }
  compareParameters(was, is, scope);
  compareBodies(was, is, scope);
  compareResponses(was, is, scope);
  compareSecurity(before, after, scope);
  const sent = (operation: Operation): ReadonlyMap<string, Operation> =>
    new Map(
      operation.callbacks.flatMap(({ name, operations }) =>
        operations.map((each) => [`${name} ${each.method}`, each]),
      ),
    );
  compareSent(sent(was), sent(is), { noun: 'callback', owner: is.node, scopeOf: () => scope });
}
