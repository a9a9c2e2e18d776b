import type { TestReport } from '../test-report.ts';
import { harReport } from './har-report.ts';
import { htmlReport } from './html-report.ts';
import { junitReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';
import { prettyReport } from './pretty-report.ts';
import type { ReportOptions } from './report-options.ts';

/** How a report can be written, by the name of `--format`. */
export const TEST_FORMATS = {
  pretty: prettyReport,
  json: (report: TestReport): string => `${JSON.stringify(report, undefined, 2)}\n`,
  junit: junitReport,
  markdown: markdownReport,
  html: htmlReport,
  har: harReport,
} satisfies Record<string, (report: TestReport, options: ReportOptions) => string>;
