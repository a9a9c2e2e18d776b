export { FORMATS } from './formats.ts';
export type { LintResult } from './lint-result.ts';
export type { ReportOptions } from './report-options.ts';
export type { RuleInfo } from './rule-info.ts';
export { SEVERITIES, type SeverityName } from './severities.ts';
