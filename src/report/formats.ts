import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { LintResult } from './lint-result.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { ReportOptions } from './report-options.ts';
import { sarif } from './sarif.ts';

/** What `--format` can name. */
export const FORMATS: Readonly<
  Record<string, (results: readonly LintResult[], options: ReportOptions) => string>
> = { pretty, json, sarif, junit, github, gitlab, markdown };
