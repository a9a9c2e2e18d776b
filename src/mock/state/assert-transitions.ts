import type { Operation } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';
import { refuseTransition } from './refuse-transition.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';

/**
 * Sees that a change of an item leads to states that may follow on those that it is in.
 *
 * @throws {Problem} as `refuseTransition` does
 */
export function assertTransitions(
  model: ResourceModel,
  before: Item,
  after: Item,
  operation: Operation,
): void {
  for (const [field, states] of model.states) {
    const [from, to] = [own(before, field), own(after, field)];
    if (from === to || typeof from !== 'string' || typeof to !== 'string') continue;
    refuseTransition(operation, states, { field, from, to });
  }
}
