import type { Finding } from '../shared/finding.ts';
import { printable } from '../shared/printable.ts';
import { xmlText } from '../shared/xml-text.ts';
import type { LintResult } from './lint-result.ts';
import { relativePath } from './relative-path.ts';
import type { ReportOptions } from './report-options.ts';
import { SEVERITIES } from './severities.ts';

/** Findings in the XML that CI systems read: a suite for each contract, a case for each rule it was held to. */
export function junit(results: readonly LintResult[], options: ReportOptions): string {
  const suites = results.map((result) => suite(result, options));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="specwright lint">\n${suites.join('')}</testsuites>\n`;
}

function suite({ spec, findings, rules }: LintResult, options: ReportOptions): string {
  const byCode = Map.groupBy(findings, ({ code }) => code);
  const codes = [...new Set([...rules.map(({ code }) => code), ...byCode.keys()])].sort();
  const name = xmlText(relativePath(spec, options.cwd));
  const cases = codes.map((code) => {
    const open = `    <testcase classname="${name}" name="${xmlText(printable(code))}"`;
    const own = byCode.get(code);
    if (own === undefined) return `${open}/>\n`;
    const failures = own.map((finding) => failure(finding, spec, options)).join('');
    return `${open}>\n${failures}    </testcase>\n`;
  });
  return `  <testsuite name="${name}" tests="${codes.length}" failures="${byCode.size}">\n${cases.join('')}  </testsuite>\n`;
}

function failure(finding: Finding, spec: string, { cwd }: ReportOptions): string {
  const { start } = finding.range;
  const place = `${relativePath(finding.source ?? spec, cwd)}:${start.line + 1}:${start.character + 1}`;
  const lines = finding.message.split('\n').map(printable);
  return `      <failure type="${SEVERITIES[finding.severity]}" message="${xmlText(lines[0] ?? '')}">${xmlText([place, ...lines].join('\n'))}</failure>\n`;
}
