import type { Operation, States } from '../../contract/index.ts';
import {
  assertTransition,
  type Transition,
} from '../../../templates/server-express/runtime/assert-transition.ts';
import { refusalKind } from './refusal-kind.ts';

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
  const kind = refusalKind(operation);
  if (kind !== undefined) assertTransition(states, transition, { kind });
}
