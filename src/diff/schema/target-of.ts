import { ifReadable } from '../../shared/if-readable.ts';
import type { SpecNode } from '../../spec/index.ts';

/** What a node leads to; itself where its reference leads nowhere or in a circle. */
export function targetOf(node: SpecNode): SpecNode {
  return ifReadable(() => node.resolve()) ?? node;
}
