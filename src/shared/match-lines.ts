/** Below this many cells a gap is compared line by line. */
const SMALL = 250_000;

type Match = readonly [number, number];

/** Lines `from` (included) to `to` (excluded) of a text. */
interface Span {
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/**
 * Pairs of equal lines, in order in both texts: those that a reader would call the same. Lines that both texts
 * have once are matched first, the rest between them (Cohen's patience diff), so that large files with many
 * changes take little more than their length.
 */
export function matchLines(old: readonly string[], fresh: readonly string[]): Match[] {
  return match(
    { lines: old, from: 0, to: old.length },
    { lines: fresh, from: 0, to: fresh.length },
  );
}

function match(old: Span, fresh: Span): Match[] {
  const head: Match[] = [];
  let [a, b] = [old.from, fresh.from];
  for (; a < old.to && b < fresh.to && old.lines[a] === fresh.lines[b]; a += 1, b += 1)
    head.push([a, b]);
  const tail: Match[] = [];
  let [endA, endB] = [old.to, fresh.to];
  for (
    ;
    endA > a && endB > b && old.lines[endA - 1] === fresh.lines[endB - 1];
    endA -= 1, endB -= 1
  )
    tail.push([endA - 1, endB - 1]);
  const middle = matchMiddle(
    { lines: old.lines, from: a, to: endA },
    { lines: fresh.lines, from: b, to: endB },
  );
  return [...head, ...middle, ...tail.toReversed()];
}

/** Spans that neither begin nor end alike. */
function matchMiddle(old: Span, fresh: Span): Match[] {
  const cells = (old.to - old.from) * (fresh.to - fresh.from);
  if (cells === 0) return [];
  const anchors = longestRise(uniquePairs(old, fresh));
  if (anchors.length === 0) return cells <= SMALL ? longestCommon(old, fresh) : [];
  const found: Match[] = [];
  let [a, b] = [old.from, fresh.from];
  for (const [atA, atB] of anchors) {
    found.push(...match({ ...old, from: a, to: atA }, { ...fresh, from: b, to: atB }), [atA, atB]);
    [a, b] = [atA + 1, atB + 1];
  }
  return [...found, ...match({ ...old, from: a }, { ...fresh, from: b })];
}

/** Lines that stand once in both, by their place in the old text. */
function uniquePairs(old: Span, fresh: Span): Match[] {
  const MANY = -2;
  const places = new Map<string, { a: number; b: number }>();
  const note = ({ lines, from, to }: Span, side: 'a' | 'b'): void => {
    for (let at = from; at < to; at += 1) {
      const line = lines[at] ?? '';
      const place = places.get(line) ?? { a: -1, b: -1 };
      place[side] = place[side] === -1 ? at : MANY;
      places.set(line, place);
    }
  };
  note(old, 'a');
  note(fresh, 'b');
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

function longestCommon(old: Span, fresh: Span): Match[] {
  const width = fresh.to - fresh.from + 1;
  const lengths = new Uint32Array((old.to - old.from + 1) * width);
  const cell = (a: number, b: number): number => (a - old.from) * width + (b - fresh.from);
  const lengthAt = (a: number, b: number): number => lengths[cell(a, b)] ?? 0;
  for (let a = old.to - 1; a >= old.from; a -= 1) {
    for (let b = fresh.to - 1; b >= fresh.from; b -= 1) {
      lengths[cell(a, b)] =
        old.lines[a] === fresh.lines[b]
          ? lengthAt(a + 1, b + 1) + 1
          : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1));
    }
  }
  const found: Match[] = [];
  for (let [a, b] = [old.from, fresh.from]; a < old.to && b < fresh.to;) {
    if (old.lines[a] === fresh.lines[b]) {
      found.push([a, b]);
      a += 1;
      b += 1;
    } else if (lengthAt(a + 1, b) >= lengthAt(a, b + 1)) a += 1;
    else b += 1;
  }
  return found;
}
