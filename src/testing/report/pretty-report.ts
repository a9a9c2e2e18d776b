import { styleText } from 'node:util';
import { counted } from '../../shared/counted.ts';
import { printable } from '../../shared/printable.ts';
import type { TestReport } from '../test-report.ts';
import { findingText } from './finding-text.ts';
import type { ReportOptions } from './report-options.ts';

/** Findings that are shown in full: what does not fit on a screen is not read. */
const SHOWN = 10;

/** Reasons for skipped checks that are shown. */
const REASONS = 4;

/** A report for people: the findings, worst first, and one paragraph about the rest. */
export function prettyReport(
  report: TestReport,
  options: Omit<ReportOptions, 'version' | 'exchanges'>,
): string {
  const { findings, url, title } = report;
  const red = (text: string): string => (options.useColor ? styleText('red', text) : text);
  const blocks = findings.slice(0, SHOWN).map((finding, index) => {
    const head = `${index + 1}. ${printable(finding.operation)}: ${finding.check}`;
    const text = findingText(finding, { ...options, url });
    return `${red(head)}\n${text.replaceAll(/^/gm, '   ')}\n`;
  });
  const more = findings.length - blocks.length;
  if (more > 0)
    blocks.push(`and ${counted(more, 'more finding')}: \`--format json\` has all of them.\n`);
  const head = `${printable(title)} at ${printable(url)}\n`;
  return `${[head, ...blocks, summary(report, red)].join('\n')}\n`;
}

function summary(report: TestReport, red: (text: string) => string): string {
  const { findings, outcomes, operations, requests, milliseconds, seed } = report;
  const by = (status: string): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const verdict = findings.length === 0 ? 'No findings' : red(counted(findings.length, 'finding'));
  const lines = [
    `${verdict}: ${counted(operations.length, 'operation')}, ${by('passed')} checks passed, ${by('failed')} failed, ${by('skipped')} skipped; ${counted(requests, 'request')} in ${(milliseconds / 1000).toFixed(1)} s, seed ${seed}.`,
  ];
  const reasons = [...Map.groupBy(outcomes, ({ reason }) => reason)]
    .filter((entry): entry is [string, (typeof entry)[1]] => entry[0] !== undefined)
    .sort(([, a], [, b]) => b.length - a.length);
  if (reasons.length > 0) {
    const shown = reasons.slice(0, REASONS).map(([reason, list]) => `${list.length} × ${reason}`);
    const others = reasons.slice(REASONS).reduce((sum, [, list]) => sum + list.length, 0);
    const rest = others > 0 ? [`${others} for other reasons`] : [];
    lines.push(`Skipped: ${[...shown, ...rest].map(printable).join('; ')}.`);
  }
  for (const { operation, reached, reason } of operations) {
    if (!reached) lines.push(`Not reached: ${printable(operation)}, ${printable(reason ?? '')}.`);
  }
  return lines.join('\n');
}
