import type { TestReport } from '../test-report.ts';
import { junitReport } from './junit-report.ts';
import { prettyReport, type PrettyOptions } from './pretty-report.ts';

/** How a report can be written, by the name of `--format`. */
export const TEST_FORMATS = {
  pretty: prettyReport,
  json: (report: TestReport): string => `${JSON.stringify(report, undefined, 2)}\n`,
  junit: junitReport,
} satisfies Record<string, (report: TestReport, options: PrettyOptions) => string>;
