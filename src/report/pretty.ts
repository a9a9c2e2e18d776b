import { styleText } from 'node:util';
import { counted } from '../shared/counted.ts';
import type { Finding } from '../shared/finding.ts';
import { printable } from '../shared/printable.ts';
import { excerpt } from './excerpt.ts';
import type { LintResult } from './lint-result.ts';
import { relativePath } from './relative-path.ts';
import type { ReportOptions } from './report-options.ts';
import { SEVERITIES } from './severities.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const COLORS = ['red', 'yellow', 'blue', 'dim'] as const satisfies readonly Style[];

/** Findings of one kind in a contract that are shown before the rest is only counted. */
const MOST_OF_A_KIND = 5;

/**
 * Findings for people: by file, each with its line of the source, what is wrong, why and what to do. Where there are
 * several kinds, the first of each stand for the rest: nobody reads the same advice a thousand times.
 */
export function pretty(results: readonly LintResult[], options: ReportOptions): string {
  const kinds = new Set(results.flatMap(({ findings }) => findings.map(({ code }) => code)));
  const most = kinds.size > 1 ? MOST_OF_A_KIND : Infinity;
  const paint: Paint = (style, text) =>
    options.useColor ? styleText(style, text, { validateStream: false }) : text;
  const blocks = results.flatMap((result) => {
    const byCode = Map.groupBy(result.findings, ({ code }) => code);
    const first = new Set([...byCode.values()].flatMap((group) => group.slice(0, most)));
    const shown = result.findings.filter((finding) => first.has(finding));
    const byFile = Map.groupBy(shown, ({ source }) => source ?? result.spec);
    const files = [...byFile].map(([file, findings]) => {
      const heading = paint(['bold', 'underline'], relativePath(file, options.cwd));
      const texts = findings.map((finding) => show(finding, result, options, paint));
      return `${heading}\n${texts.join('\n')}`;
    });
    return [...files, ...rest(byCode, most)];
  });
  return [...blocks, `${summary(results)}${hint(kinds)}`].join('\n');
}

/** How many were left out, and how to see them. */
function rest(byCode: ReadonlyMap<string, readonly Finding[]>, most: number): string[] {
  const lines = [...byCode].flatMap(([code, { length }]) => {
    const name = printable(code);
    return length > most ? [`  … ${length - most} more of ${name}: see \`--only ${name}\`.\n`] : [];
  });
  return lines.length === 0 ? [] : [lines.join('')];
}

function show(finding: Finding, result: LintResult, { cwd }: ReportOptions, paint: Paint): string {
  const { line, character } = finding.range.start;
  const color = COLORS[finding.severity];
  const severity = paint(color, SEVERITIES[finding.severity]);
  const [what = '', ...reasons] = finding.message.split('\n').map(printable);
  const source = result.line(finding.source ?? result.spec, line);
  const [text, carets] = source === undefined ? [] : excerpt(source, finding);
  const related = (finding.related ?? []).map(({ message, source: file, range: { start } }) => {
    const place = `${relativePath(file, cwd)}:${start.line + 1}:${start.character + 1}`;
    return paint('dim', `    see ${place}  ${printable(message)}`);
  });
  const lines = [
    `  ${line + 1}:${character + 1}  ${severity}  ${paint('bold', what)}  ${paint('dim', printable(finding.code))}`,
    ...(text === undefined ? [] : [`    ${paint('dim', text)}`]),
    ...(carets === undefined ? [] : [`    ${paint(color, carets)}`]),
    ...reasons.map((reason) => `    ${reason}`),
    ...related,
  ];
  return `${lines.join('\n')}\n`;
}

function summary(results: readonly LintResult[]): string {
  const findings = results.flatMap((result) => result.findings);
  const contracts = counted(results.length, 'contract');
  const hidden = results.reduce((sum, result) => sum + (result.hidden ?? 0), 0);
  const more = hidden === 0 ? '' : ` ${counted(hidden, 'finding')} of less weight not shown.`;
  if (findings.length === 0) {
    return `${contracts} linted, ${hidden === 0 ? 'nothing to report' : 'no errors'}.${more}\n`;
  }
  const bySeverity = Map.groupBy(findings, ({ severity }) => severity);
  const parts = ([0, 1, 2, 3] as const).flatMap((severity) => {
    const group = bySeverity.get(severity);
    return group === undefined ? [] : [counted(group.length, NOUNS[severity])];
  });
  const isFixable = findings.some(({ fix }) => fix !== undefined);
  const fixes = isFixable ? ' See what `--fix --dry-run` would do about them.' : '';
  return `${contracts} linted: ${parts.join(', ')}.${more}${fixes}\n`;
}

const NOUNS = ['error', 'warning', 'remark', 'hint'] as const;

/** A convention's documentation, by the example of one that is broken; a code of another kind has none. */
function hint(codes: ReadonlySet<string>): string {
  const code = [...codes].find((each) =>
    /^(?!specwright\/)[a-z][a-z0-9-]*\/[a-z0-9-]+$/.test(each),
  );
  return code === undefined
    ? ''
    : `More about a rule: \`specwright conventions explain ${code}\`.\n`;
}
