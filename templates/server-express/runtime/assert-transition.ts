import { escapeKey } from './escape-key.ts';
import { nextStates } from './next-states.ts';
import { Problem, type ProblemOptions } from './problem.ts';
import type { ProblemKind } from './problem-kind.ts';
import type { States } from './states.ts';

/** A step from one state to another. */
export interface Transition {
  /** The property that carries the state. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface Refusal extends Pick<ProblemOptions, 'code'> {
  /** A conflict unless told: the same request may be right at another time (RFC 9110, section 15.5.10). */
  readonly kind?: ProblemKind | undefined;
}

/**
 * Sees that the contract allows a transition: `assertTransition(orderStatus, { field: 'status', from: order.status,
 * to: 'cancelled' })`. One to the state that is there already has to be declared like any other.
 *
 * @throws {Problem} conflict, naming the property and what is possible
 */
export function assertTransition(
  states: States,
  { field, from, to }: Transition,
  { kind = 'conflict', code }: Refusal = {},
): void {
  const possible = nextStates(states, from);
  if (possible.includes(to)) return;
  const allowed = possible.length === 0 ? 'nothing else' : possible.join(' or ');
  const message = `\`${field}\` is ${from}, from where it can become ${allowed}, not ${to}. Read it again before you go on.`;
  const issue = `cannot become ${to} from ${from}: possible is ${possible.length === 0 ? 'nothing' : possible.join(', ')}`;
  throw new Problem(kind, message, {
    code,
    issues: [{ in: 'body', pointer: `/${escapeKey(field)}`, keyword: 'x-states', message: issue }],
  });
}
