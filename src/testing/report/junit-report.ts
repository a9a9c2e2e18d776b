import type { CheckOutcome } from '../check-outcome.ts';
import type { TestReport } from '../test-report.ts';
import { findingText } from './finding-text.ts';

/** A report in the XML that CI systems read: a suite per operation, a case per check. */
export function junitReport(report: TestReport, { spec }: { readonly spec: string }): string {
  const { outcomes, operations, milliseconds, title } = report;
  const suites = operations.map(({ operation }) => {
    const own = outcomes.filter((outcome) => outcome.operation === operation);
    const cases = own.map((outcome) => testCase(outcome, report, spec));
    return `  <testsuite name="${escape(operation)}" ${totals(own)}>\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${escape(title)}" ${totals(outcomes)} time="${milliseconds / 1000}">
${suites.join('')}</testsuites>
`;
}

function testCase(outcome: CheckOutcome, report: TestReport, spec: string): string {
  const { check, operation, status, reason } = outcome;
  const open = `    <testcase classname="${escape(operation)}" name="${escape(check)}"`;
  if (status === 'passed') return `${open}/>\n`;
  if (status === 'skipped') {
    return `${open}>\n      <skipped message="${escape(reason ?? '')}"/>\n    </testcase>\n`;
  }
  const failures = report.findings
    .filter((finding) => finding.check === check && finding.operation === operation)
    .map((finding) => {
      const text = findingText(finding, { spec, url: report.url });
      return `      <failure message="${escape(`expected ${finding.expected}, got ${finding.actual}`)}">${escape(text)}</failure>\n`;
    });
  return `${open}>\n${failures.join('')}    </testcase>\n`;
}

function totals(outcomes: readonly CheckOutcome[]): string {
  const by = (status: CheckOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return `tests="${outcomes.length}" failures="${by('failed')}" skipped="${by('skipped')}"`;
}

/** Characters that XML 1.0 (section 2.2) has no way to write. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNWRITABLE, '\ufffd')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
