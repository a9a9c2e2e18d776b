import { xmlText } from '../../shared/xml-text.ts';
import type { CheckOutcome } from '../check-outcome.ts';
import type { TestReport } from '../test-report.ts';
import { findingText } from './finding-text.ts';

/** A report in the XML that CI systems read: a suite per operation, a case per check. */
export function junitReport(report: TestReport, { spec }: { readonly spec: string }): string {
  const { outcomes, operations, milliseconds, title } = report;
  const suites = operations.map(({ operation }) => {
    const own = outcomes.filter((outcome) => outcome.operation === operation);
    const cases = own.map((outcome) => testCase(outcome, report, spec));
    return `  <testsuite name="${xmlText(operation)}" ${totals(own)}>\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${xmlText(title)}" ${totals(outcomes)} time="${milliseconds / 1000}">
${suites.join('')}</testsuites>
`;
}

function testCase(outcome: CheckOutcome, report: TestReport, spec: string): string {
  const { check, operation, status, reason } = outcome;
  const open = `    <testcase classname="${xmlText(operation)}" name="${xmlText(check)}"`;
  if (status === 'passed') return `${open}/>\n`;
  if (status === 'skipped') {
    return `${open}>\n      <skipped message="${xmlText(reason ?? '')}"/>\n    </testcase>\n`;
  }
  const failures = report.findings
    .filter(
      (finding) =>
        finding.check === check && [finding.operation, ...finding.also].includes(operation),
    )
    .map((finding) => {
      const text = findingText(finding, { spec, url: report.url });
      return `      <failure message="${xmlText(`expected ${finding.expected}, got ${finding.actual}`)}">${xmlText(text)}</failure>\n`;
    });
  return `${open}>\n${failures.join('')}    </testcase>\n`;
}

function totals(outcomes: readonly CheckOutcome[]): string {
  const by = (status: CheckOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return `tests="${outcomes.length}" failures="${by('failed')}" skipped="${by('skipped')}"`;
}
