import { counted } from '../../shared/counted.ts';
import { printable } from '../../shared/printable.ts';
import type { Finding } from '../finding.ts';
import type { TestReport } from '../test-report.ts';
import { coverageTotals } from './coverage-totals.ts';
import { replayCommand } from './replay-command.ts';
import type { ReportOptions } from './report-options.ts';

/** A report for the summary of a CI job or a comment on a change. */
export function markdownReport(report: TestReport, options: ReportOptions): string {
  const { title, url, findings, requests, milliseconds, seed } = report;
  const verdict = findings.length === 0 ? 'no findings' : counted(findings.length, 'finding');
  const totals = Object.entries(coverageTotals(report)).filter(([, { all }]) => all > 0);
  return [
    `## ${text(title)}: ${verdict}`,
    `${counted(requests, 'request')} to ${code(url)} in ${(milliseconds / 1000).toFixed(1)} s, seed ${seed}.`,
    table(
      ['seen', ...totals.map(([what]) => what)],
      [['of the contract', ...totals.map(([, { seen, all }]) => `${seen} of ${all}`)]],
    ),
    ...(findings.length === 0 ? [] : [overview(findings)]),
    ...findings.map((finding, index) => details(finding, index, url, options)),
  ]
    .join('\n\n')
    .concat('\n');
}

function overview(findings: readonly Finding[]): string {
  return table(
    ['', 'check', 'endpoint', 'expected', 'actual'],
    findings.map(({ check, endpoint, expected, actual }, index) => [
      String(index + 1),
      code(check),
      code(endpoint),
      text(expected),
      text(actual),
    ]),
  );
}

function details(finding: Finding, index: number, url: string, options: ReportOptions): string {
  const { check, operation, also, clause, location, steps, curl, answer } = finding;
  const place = `${options.file?.(location.file) ?? location.file}:${location.line}`;
  return [
    `<details><summary>${index + 1}. ${text(check)} at ${text(operation)}</summary>`,
    `${text(clause)} (${code(place)})`,
    ...(also.length === 0 ? [] : [`Also at ${also.map(code).join(', ')}.`]),
    ...[...steps, curl].map(fence),
    fence(`${answer.status} ${answer.excerpt}`),
    fence(replayCommand(finding, { spec: options.spec, url })),
    '</details>',
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Nothing in a text of the contract or the server is Markdown or HTML. */
function text(value: string): string {
  return printable(value).replaceAll(/[\\`*_{}[\]<>()#+!|~&-]/g, (character) =>
    character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
  );
}

function code(value: string): string {
  return `<code>${text(value)}</code>`;
}

/** A block of code whose fence is longer than any run of backticks in it. */
function fence(value: string): string {
  const shown = value.split('\n').map(printable).join('\n');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(Math.max(3, longest + 1));
  return `${marks}\n${shown}\n${marks}`;
}
