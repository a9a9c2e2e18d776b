/** What one text has in place of a part of another: offsets into both, the ends excluded. */
export interface ChangedRange {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** The shortest range outside of which two texts are the same. */
export function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => [before.slice(from, to), after.slice(from, to)]);
  const rest = longest(shorter - start, (from, to) => [
    before.slice(before.length - to, before.length - from),
    after.slice(after.length - to, after.length - from),
  ]);
  return { start, endBefore: before.length - rest, endAfter: after.length - rest };
}

/** The first part of this length in which two texts differ is found by comparing slices, the place in it by bisection. */
const CHUNK = 1 << 16;

function longest(
  most: number,
  slices: (from: number, to: number) => readonly [string, string],
): number {
  const isSame = (from: number, to: number): boolean => {
    const [one, other] = slices(from, to);
    return one === other;
  };
  let start = 0;
  while (start + CHUNK <= most && isSame(start, start + CHUNK)) start += CHUNK;
  let [low, high] = [start, Math.min(most, start + CHUNK)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
