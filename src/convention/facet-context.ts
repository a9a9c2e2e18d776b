import type { Contract } from '../contract/index.ts';

/** What a facet may look at besides the operation. */
export interface FacetContext {
  readonly contract: Contract;
  /** The convention's options, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
}
