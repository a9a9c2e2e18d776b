import { isDeepStrictEqual } from 'node:util';

/** The items of both lists, those that are equal once. */
export function joinLists(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  const isKnown = (item: unknown): boolean => first.some((each) => isDeepStrictEqual(each, item));
  return [...first, ...second.filter((item) => !isKnown(item))];
}
