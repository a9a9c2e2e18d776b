import type { Finding } from '../shared/finding.ts';
import type { RuleInfo } from './rule-info.ts';

interface ReportedFinding extends Finding {
  /** What would remove it, where the rule may know that. */
  readonly fix?: unknown;
}

/** What came of linting one contract, as the formats print it. */
export interface LintResult {
  /** Absolute path of the contract. */
  readonly spec: string;
  readonly findings: readonly ReportedFinding[];
  /** How many more there are that nobody wants to see. */
  readonly hidden?: number | undefined;
  /** The rules it was held to; none where it could not be read. */
  readonly rules: readonly RuleInfo[];
  /** A line of a source file, counted from 0; `undefined` where there is none. */
  readonly line: (source: string, line: number) => string | undefined;
}
