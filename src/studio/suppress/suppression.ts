import type { Finding } from '../../shared/finding.ts';

/** Somebody's decision to live with findings. */
export interface Suppression {
  /** Codes or globs of codes. */
  readonly codes: readonly string[];
  /** Whether a finding stands where the suppression holds; of the code nothing is asked. */
  readonly covers: (finding: Finding) => boolean;
  /** Where it is written, for what is to be said about itself; none for one of the configuration. */
  readonly at?: { readonly file: string; readonly line: number; readonly column: number };
}
