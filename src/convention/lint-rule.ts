import type { Contract } from '../contract/index.ts';
import type { FacetContext } from './facet-context.ts';
import type { Report } from './report.ts';

/** A rule that reads the contract: all such rules share one pass over one model. */
export interface ContractRule {
  readonly kind: 'contract';
  readonly run: (report: Report, context: FacetContext) => void;
  /** What `run` does, if it only looks at parts of the contract, at each for itself, and then at what it has found. */
  readonly looks?: readonly PartLook[];
  /** Judges what all looks have found, in their order. */
  readonly judge?: (found: readonly unknown[], report: Report, context: FacetContext) => void;
}

/**
 * A look at each part of some kind. What is said of a part, and what is found there, depends on it alone, and on the
 * context if that is asked.
 */
export interface PartLook<F = unknown> {
  readonly partsOf: (contract: Contract) => readonly object[];
  /** @returns what the rule has to judge when all parts have been looked at */
  find(part: object, report: Report, context: FacetContext): readonly F[];
}

/** A plain Spectral rule, for what is about the text of the document itself. */
export interface SpectralRule {
  readonly kind: 'spectral';
  readonly given: string | readonly string[];
  readonly then: unknown;
  readonly resolved?: boolean;
}

export type LintRule = ContractRule | SpectralRule;
