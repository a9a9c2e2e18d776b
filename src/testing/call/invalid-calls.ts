import type { Operation } from '../../contract/index.ts';
import type { Call, Fault } from '../../convention/index.ts';
import { CallsOf } from './calls-of.ts';
import { clauseCalls } from './clause-calls.ts';

/**
 * Calls that break exactly one clause of the contract: one generator per clause, in a fixed order.
 *
 * @param place only those in which a value of that place is invalid, neighbours being of different kinds
 */
export function invalidCalls(operation: Operation, place?: Fault['in']): CallsOf<Call> {
  return new CallsOf(clauseCalls(operation, place).map(({ calls }) => calls));
}
