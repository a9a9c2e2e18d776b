/**
 * Which of `count` optional parts are there, in few rows that show every two of them together, each without the
 * other, and neither: all, none, and for each binary digit of their numbers those that have it and those that have not.
 */
export function presenceRows(count: number): readonly (readonly boolean[])[] {
  const row = (isThere: (index: number) => boolean): boolean[] =>
    Array.from({ length: count }, (_, index) => isThere(index));
  if (count === 0) return [[]];
  const digits = Math.ceil(Math.log2(count));
  return [
    row(() => true),
    row(() => false),
    ...Array.from({ length: digits }, (_, digit) => [
      row((index) => ((index >> digit) & 1) === 1),
      row((index) => ((index >> digit) & 1) === 0),
    ]).flat(),
  ];
}
