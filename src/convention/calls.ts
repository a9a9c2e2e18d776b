import type { Operation } from '../contract/index.ts';
import type { Call, Fault } from './call.ts';

/** A generator of values that shrinks. */
export interface Calls<T = Call> {
  readonly map: <U>(change: (value: T) => U) => Calls<U>;
  /** These and others in turn. */
  and(others: Calls<T>): Calls<T>;
}

/** Makes calls to an operation. */
export interface CallSource {
  /** Calls that obey the contract, to resources that exist. */
  readonly valid: (operation: Operation) => Calls;
  /** Calls that obey the contract, with and without optional parts, and parts of them at the edges of what is allowed. */
  readonly edges: (operation: Operation) => Calls;
  /**
   * Calls that break exactly one clause of the contract (`call.fault`), everything else valid. Of one place only,
   * if it is named: what is wrong there is a value, and few calls show many kinds of it.
   */
  readonly invalid: (operation: Operation, place?: Fault['in']) => Calls;
  /** Valid calls but for a resource that does not exist; only for operations with a path parameter. */
  readonly missing: (operation: Operation) => Calls;
}
