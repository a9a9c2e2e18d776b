import type { Operation, States } from '../../contract/index.ts';
import {
  assertTransition,
  type Transition,
} from '../../../templates/server-express/runtime/assert-transition.ts';

/**
 * Refuses a transition that `x-states` does not declare, with the status that the operation has for it. One that has
 * none cannot say so, and lets it pass.
 *
 * @throws {Problem} conflict, or unprocessable where no 409 is declared
 */
export function refuseTransition(
  operation: Operation,
  states: States,
  transition: Transition,
): void {
  const declares = (status: number): boolean => operation.response(status) !== undefined;
  if (declares(409)) assertTransition(states, transition);
  else if (declares(422) || declares(400))
    assertTransition(states, transition, { kind: 'unprocessable' });
}
