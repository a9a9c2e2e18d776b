import { printable } from '../shared/printable.ts';
import type { LintResult } from './lint-result.ts';
import { relativePath } from './relative-path.ts';
import type { ReportOptions } from './report-options.ts';

const COMMANDS = ['error', 'warning', 'notice', 'notice'] as const;

/** Findings as workflow commands of GitHub Actions, which shows them beside the changed lines. */
export function github(results: readonly LintResult[], { cwd }: ReportOptions): string {
  return results
    .flatMap(({ spec, findings }) => findings.map((finding) => ({ spec, ...finding })))
    .map(({ spec, code, message, severity, range, source }) => {
      const file = property(relativePath(source ?? spec, cwd));
      const { line, character } = range.start;
      const place = `file=${file},line=${line + 1},col=${character + 1}`;
      return `::${COMMANDS[severity]} ${place},title=${property(code)}::${data(message)}\n`;
    })
    .join('');
}

/** The runner ends a message at a line break and decodes `%0A` in it. */
function data(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replaceAll('%', '%25'))
    .join('%0A');
}

/** In a property, `:` and `,` are syntax too. */
function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
