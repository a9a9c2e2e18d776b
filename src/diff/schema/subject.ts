import type { SpecNode } from '../../spec/index.ts';

/** What a sentence about a schema is about. */
export interface Subject {
  /** The closest schema with a name, or what the schema is the whole of: `the body of createOrder`. */
  readonly owner: string;
  readonly isNamed: boolean;
  /** The way from there: `.items[].sku`, or nothing. */
  readonly path: string;
  /** Where it stands in the newer contract, or would stand. */
  readonly at: SpecNode;
  /** Whether another named schema stands there now: the very place says so, not what it leads to. */
  readonly isReplaced?: boolean;
}
