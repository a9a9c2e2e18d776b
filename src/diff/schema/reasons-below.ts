import type { Pair } from './pair.ts';
import type { Reason } from './reason.ts';

/**
 * All reasons of a pair and of everything below it.
 *
 * @param within pairs beside which there is nothing to be found
 */
export function reasonsBelow(root: Pair, within?: ReadonlySet<Pair>): readonly Reason[] {
  const pairs = new Set([root]);
  // A set hands out what is added while it is walked.
  for (const { parts } of pairs) {
    for (const part of parts) if (within?.has(part) ?? true) pairs.add(part);
  }
  return [...pairs].flatMap(({ reasons }) => reasons);
}
