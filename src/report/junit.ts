import type { Finding } from '../shared/finding.ts';
import { printable } from '../shared/printable.ts';
import { xmlText } from '../shared/xml-text.ts';
import type { LintResult } from './lint-result.ts';
import { relativePath } from './relative-path.ts';
import type { ReportOptions } from './report-options.ts';
import { SEVERITIES } from './severities.ts';

/**
 * Findings in the XML that CI systems read: a suite for each contract, a case for each rule it was held to. What
 * fails the run is a failure of its case; of what does not, a passed case tells in its output.
 */
export function junit(results: readonly LintResult[], options: ReportOptions): string {
  const suites = results.map((result) => suite(result, options));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="specwright lint">\n${suites.join('')}</testsuites>\n`;
}

function suite({ spec, findings, rules }: LintResult, { cwd, failOn = 0 }: ReportOptions): string {
  const name = xmlText(relativePath(spec, cwd));
  const byCode = Map.groupBy(findings, ({ code }) => code);
  const codes = [...new Set([...rules.map(({ code }) => code), ...byCode.keys()])].sort();
  const cases = codes.map((code) => {
    const own = Map.groupBy(byCode.get(code) ?? [], ({ severity }) => severity <= failOn);
    const failures = (own.get(true) ?? []).map((finding) => failure(finding, spec, cwd));
    const remarks = (own.get(false) ?? []).map((finding) => remark(finding, spec, cwd));
    const output =
      remarks.length === 0 ? '' : `      <system-out>${remarks.join('\n\n')}</system-out>\n`;
    return { code, isFailed: failures.length > 0, body: `${failures.join('')}${output}` };
  });
  const texts = cases.map(({ code, body }) => {
    const open = `    <testcase classname="${name}" name="${xmlText(printable(code))}"`;
    return body === '' ? `${open}/>\n` : `${open}>\n${body}    </testcase>\n`;
  });
  const failed = cases.filter(({ isFailed }) => isFailed).length;
  return `  <testsuite name="${name}" tests="${codes.length}" failures="${failed}">\n${texts.join('')}  </testsuite>\n`;
}

function failure(finding: Finding, spec: string, cwd: string): string {
  const lines = linesOf(finding, spec, cwd);
  return `      <failure type="${SEVERITIES[finding.severity]}" message="${xmlText(lines[1] ?? '')}">${xmlText(lines.join('\n'))}</failure>\n`;
}

function remark(finding: Finding, spec: string, cwd: string): string {
  return xmlText(`${SEVERITIES[finding.severity]} ${linesOf(finding, spec, cwd).join('\n')}`);
}

/** Where it is, and what it says. */
function linesOf(
  { range: { start }, source, message }: Finding,
  spec: string,
  cwd: string,
): readonly string[] {
  const place = `${relativePath(source ?? spec, cwd)}:${start.line + 1}:${start.character + 1}`;
  return [place, ...message.split('\n').map(printable)];
}
