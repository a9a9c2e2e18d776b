export { FORMATS } from './formats.ts';
export type { LintResult } from './lint-result.ts';
export type { ReportOptions } from './report-options.ts';
export { SEVERITIES, type SeverityName } from './severities.ts';
