import type * as fc from 'fast-check';
import type { Calls } from '../../convention/index.ts';

/** Generators of calls, tried in turn: the one implementation of `Calls`. */
export class CallsOf<T> implements Calls<T> {
  readonly arms: readonly fc.Arbitrary<T>[];

  constructor(arms: readonly fc.Arbitrary<T>[]) {
    this.arms = arms;
  }

  map<U>(change: (value: T) => U): CallsOf<U> {
    return new CallsOf(this.arms.map((arm) => arm.map(change)));
  }
}
