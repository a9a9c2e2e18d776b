import type { Finding } from '../shared/finding.ts';
import type { RuleInfo } from './rule-info.ts';

/** What came of linting one contract, as the formats print it. */
export interface LintResult {
  /** Absolute path of the contract. */
  readonly spec: string;
  readonly findings: readonly Finding[];
  /** The rules it was held to; none where it could not be read. */
  readonly rules: readonly RuleInfo[];
  /** A line of a source file, counted from 0; `undefined` where there is none. */
  readonly line: (source: string, line: number) => string | undefined;
}
