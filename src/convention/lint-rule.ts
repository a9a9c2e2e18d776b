import type { Contract } from '../contract/index.ts';
import type { FacetContext } from './facet-context.ts';
import type { Report } from './report.ts';

/** A rule that reads the contract: all such rules share one pass over one model. */
export interface ContractRule {
  readonly kind: 'contract';
  readonly run: (report: Report, context: FacetContext) => void;
  /** What `run` does, if it only looks at parts of the contract, at each for itself. */
  readonly looks?: readonly PartLook[];
}

/** A look at each part of some kind. What is said of a part depends on it alone, and on the context if that is asked. */
export interface PartLook {
  readonly partsOf: (contract: Contract) => readonly object[];
  visit(part: object, report: Report, context: FacetContext): void;
}

/** A plain Spectral rule, for what is about the text of the document itself. */
export interface SpectralRule {
  readonly kind: 'spectral';
  readonly given: string | readonly string[];
  readonly then: unknown;
  readonly resolved?: boolean;
}

export type LintRule = ContractRule | SpectralRule;
