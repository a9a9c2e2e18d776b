import type { CheckFacet, Severity } from '../convention/index.ts';

/** A check that takes part in a run. */
export interface CheckEntry {
  /** Id of the convention, or of the built-in check. */
  readonly id: string;
  /** What is promised, one sentence. */
  readonly clause: string;
  readonly severity: Severity;
  readonly facet: CheckFacet;
  readonly options: Readonly<Record<string, unknown>>;
}
