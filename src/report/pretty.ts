import { styleText } from 'node:util';
import type { Finding } from '../shared/finding.ts';
import { printable } from '../shared/printable.ts';
import { excerpt } from './excerpt.ts';
import type { LintResult } from './lint-result.ts';
import { relativePath } from './relative-path.ts';
import type { ReportOptions } from './report-options.ts';
import { SEVERITIES } from './severities.ts';

type Style = Parameters<typeof styleText>[0];

const COLORS = ['red', 'yellow', 'blue', 'dim'] as const satisfies readonly Style[];

/** Findings for people: by file, each with its line of the source, what is wrong, why and what to do. */
export function pretty(results: readonly LintResult[], options: ReportOptions): string {
  const paint = (style: Style, text: string): string =>
    options.useColor ? styleText(style, text, { validateStream: false }) : text;
  const blocks = results.flatMap((result) => {
    const byFile = Map.groupBy(result.findings, ({ source }) => source ?? result.spec);
    return [...byFile].map(([file, findings]) => {
      const heading = paint('underline', relativePath(file, options.cwd));
      return `${heading}\n${findings.map((finding) => show(finding, result, paint)).join('\n')}`;
    });
  });
  return [...blocks, summary(results)].join('\n');
}

function show(
  finding: Finding,
  result: LintResult,
  paint: (style: Style, text: string) => string,
): string {
  const { line, character } = finding.range.start;
  const severity = paint(COLORS[finding.severity], SEVERITIES[finding.severity]);
  const [what = '', ...reasons] = finding.message.split('\n').map(printable);
  const source = result.line(finding.source ?? result.spec, line);
  const lines = [
    `  ${line + 1}:${character + 1}  ${severity}  ${paint('bold', what)}  ${paint('dim', printable(finding.code))}`,
    ...(source === undefined
      ? []
      : excerpt(source, finding).map((text) => paint('dim', `    ${text}`))),
    ...reasons.map((reason) => `    ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

function summary(results: readonly LintResult[]): string {
  const findings = results.flatMap((result) => result.findings);
  const contracts = counted(results.length, 'contract');
  if (findings.length === 0) return `${contracts} linted, nothing to report.\n`;
  const bySeverity = Map.groupBy(findings, ({ severity }) => severity);
  const parts = ([0, 1, 2, 3] as const).flatMap((severity) => {
    const group = bySeverity.get(severity);
    return group === undefined ? [] : [counted(group.length, NOUNS[severity])];
  });
  return `${contracts} linted: ${parts.join(', ')}.\n`;
}

const NOUNS = ['error', 'warning', 'remark', 'hint'] as const;
