import type * as fc from 'fast-check';
import type { Calls } from '../../convention/index.ts';

/** Generators of calls, tried in turn: the one implementation of `Calls`. */
export class CallsOf<T> implements Calls<T> {
  readonly arms: readonly fc.Arbitrary<T>[];

  constructor(arms: readonly fc.Arbitrary<T>[]) {
    this.arms = arms;
  }

  and(others: Calls<T>): CallsOf<T> {
    if (!(others instanceof CallsOf)) throw new TypeError('There is one kind of calls.');
    const { arms } = others as CallsOf<T>;
    const length = Math.max(this.arms.length, arms.length);
    const lists = [this.arms, arms].filter((list) => list.length > 0);
    return new CallsOf(
      Array.from({ length }, (_, index) =>
        lists.flatMap((list) => list[index % list.length] ?? []),
      ).flat(),
    );
  }

  map<U>(change: (value: T) => U): CallsOf<U> {
    return new CallsOf(this.arms.map((arm) => arm.map(change)));
  }
}
