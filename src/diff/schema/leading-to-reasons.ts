import type { Pair } from './pair.ts';

/** Those of some pairs below which something differs. Mostly that is few, or none. */
export function leadingToReasons(pairs: Iterable<Pair>): ReadonlySet<Pair> {
  const owners = new Map<Pair, Pair[]>();
  const found = new Set<Pair>();
  for (const pair of pairs) {
    if (pair.reasons.length > 0) found.add(pair);
    for (const part of pair.parts) {
      const list = owners.get(part);
      if (list === undefined) owners.set(part, [pair]);
      else list.push(pair);
    }
  }
  // A set hands out what is added while it is walked.
  for (const pair of found) for (const owner of owners.get(pair) ?? []) found.add(owner);
  return found;
}
