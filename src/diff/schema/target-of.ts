import { SpecwrightError } from '../../shared/specwright-error.ts';
import type { SpecNode } from '../../spec/index.ts';

/** What a node leads to; itself where its reference leads nowhere or in a circle. */
export function targetOf(node: SpecNode): SpecNode {
  try {
    return node.resolve();
  } catch (error) {
    if (error instanceof SpecwrightError) return node;
    throw error;
  }
}
