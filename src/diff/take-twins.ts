/** Which thing of before became which of after. */
export interface Twins<T> {
  readonly matched: readonly (readonly [before: T, after: T])[];
  /** Those of before, and of after, that have no counterpart. */
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** Gives each item of before the first of after that is its twin and nobody's yet. */
export function takeTwins<T>(
  before: readonly T[],
  after: readonly T[],
  areTwins: (before: T, after: T) => boolean,
): Twins<T> {
  const come = [...after];
  const matched: (readonly [T, T])[] = [];
  const gone: T[] = [];
  for (const item of before) {
    const index = come.findIndex((other) => areTwins(item, other));
    const [twin] = index === -1 ? [] : come.splice(index, 1);
    if (twin === undefined) gone.push(item);
    else matched.push([item, twin]);
  }
  return { matched, gone, come };
}
