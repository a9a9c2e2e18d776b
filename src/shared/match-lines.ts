/** Below this many cells a gap is compared line by line. */
const SMALL = 250_000;

type Match = readonly [number, number];

/**
 * Pairs of equal lines, in order in both texts: those that a reader would call the same. Lines that both texts
 * have once are matched first, the rest between them (Cohen's patience diff), so that large files with many
 * changes take little more than their length.
 */
export function matchLines(old: readonly string[], fresh: readonly string[]): Match[] {
  return match(old, 0, old.length, fresh, 0, fresh.length);
}

function match(
  old: readonly string[],
  fromA: number,
  toA: number,
  fresh: readonly string[],
  fromB: number,
  toB: number,
): Match[] {
  const head: Match[] = [];
  let [a, b] = [fromA, fromB];
  for (; a < toA && b < toB && old[a] === fresh[b]; a += 1, b += 1) head.push([a, b]);
  const tail: Match[] = [];
  let [endA, endB] = [toA, toB];
  for (; endA > a && endB > b && old[endA - 1] === fresh[endB - 1]; endA -= 1, endB -= 1)
    tail.push([endA - 1, endB - 1]);
  return [...head, ...matchMiddle(), ...tail.toReversed()];

  function matchMiddle(): Match[] {
    if (a === endA || b === endB) return [];
    const anchors = longestRise(uniquePairs(old, a, endA, fresh, b, endB));
    if (anchors.length === 0) {
      const isSmall = (endA - a) * (endB - b) <= SMALL;
      return isSmall ? longestCommon(old, a, endA, fresh, b, endB) : [];
    }
    const found: Match[] = [];
    for (const [atA, atB] of anchors) {
      if (atA < a || atB < b) continue;
      found.push(...match(old, a, atA, fresh, b, atB), [atA, atB]);
      [a, b] = [atA + 1, atB + 1];
    }
    found.push(...match(old, a, endA, fresh, b, endB));
    return found;
  }
}

/** Lines that stand once in both, by their place in the old text. */
function uniquePairs(
  old: readonly string[],
  fromA: number,
  toA: number,
  fresh: readonly string[],
  fromB: number,
  toB: number,
): Match[] {
  const places = new Map<string, { a: number; b: number }>();
  const MANY = -2;
  const note = (line: string, side: 'a' | 'b', at: number): void => {
    const place = places.get(line) ?? { a: -1, b: -1 };
    place[side] = place[side] === -1 ? at : MANY;
    places.set(line, place);
  };
  for (let at = fromA; at < toA; at += 1) note(old[at] ?? '', 'a', at);
  for (let at = fromB; at < toB; at += 1) note(fresh[at] ?? '', 'b', at);
  return [...places.values()].flatMap(({ a, b }): Match[] => (a >= 0 && b >= 0 ? [[a, b]] : []));
}

/** The longest subsequence that rises on both sides; `pairs` rise on the first (patience sorting). */
function longestRise(pairs: readonly Match[]): Match[] {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, [, b]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : tops[low - 1];
    tops[low] = index;
  }
  const rise: Match[] = [];
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair !== undefined) rise.push(pair);
  }
  return rise.toReversed();
}

function longestCommon(
  old: readonly string[],
  fromA: number,
  toA: number,
  fresh: readonly string[],
  fromB: number,
  toB: number,
): Match[] {
  const width = toB - fromB + 1;
  const lengths = new Uint32Array((toA - fromA + 1) * width);
  const at = (a: number, b: number): number => (a - fromA) * width + (b - fromB);
  for (let a = toA - 1; a >= fromA; a -= 1) {
    for (let b = toB - 1; b >= fromB; b -= 1) {
      lengths[at(a, b)] =
        old[a] === fresh[b]
          ? (lengths[at(a + 1, b + 1)] ?? 0) + 1
          : Math.max(lengths[at(a + 1, b)] ?? 0, lengths[at(a, b + 1)] ?? 0);
    }
  }
  const found: Match[] = [];
  for (let [a, b] = [fromA, fromB]; a < toA && b < toB;) {
    if (old[a] === fresh[b]) {
      found.push([a, b]);
      a += 1;
      b += 1;
    } else if ((lengths[at(a + 1, b)] ?? 0) >= (lengths[at(a, b + 1)] ?? 0)) a += 1;
    else b += 1;
  }
  return found;
}
