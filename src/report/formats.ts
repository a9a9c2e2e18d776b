import { github } from './github.ts';
import { json } from './json.ts';
import type { LintResult } from './lint-result.ts';
import { pretty } from './pretty.ts';
import type { ReportOptions } from './report-options.ts';

/** What `--format` can name. */
export const FORMATS: Readonly<
  Record<string, (results: readonly LintResult[], options: ReportOptions) => string>
> = { pretty, json, github };
