import type { Pair } from './pair.ts';
import type { Reason } from './reason.ts';

/** All reasons of a pair and of everything below it. */
export function reasonsBelow(root: Pair): readonly Reason[] {
  const pairs = new Set([root]);
  // A set hands out what is added while it is walked.
  for (const { parts } of pairs) for (const part of parts) pairs.add(part);
  return [...pairs].flatMap(({ reasons }) => reasons);
}
