import { counted } from '../shared/counted.ts';
import type { Finding } from '../shared/finding.ts';
import { printable } from '../shared/printable.ts';
import type { LintResult } from './lint-result.ts';
import { relativePath } from './relative-path.ts';
import type { ReportOptions } from './report-options.ts';
import { SEVERITIES } from './severities.ts';

/** Findings of a contract that a summary names; the rest is for the other formats. */
const MOST = 20;

/** A summary for pull requests and job pages: how each family of conventions is kept, and the gravest findings. */
export function markdown(results: readonly LintResult[], options: ReportOptions): string {
  return results.map((result) => summarize(result, options)).join('\n');
}

function summarize(result: LintResult, options: ReportOptions): string {
  const { spec, findings, rules } = result;
  const broken = new Set(findings.map(({ code }) => code));
  const families = [...Map.groupBy(rules, ({ code }) => familyOf(code))].map(([family, own]) => {
    const kept = own.filter(({ code }) => !broken.has(code)).length;
    const found = findings.filter(({ code }) => familyOf(code) === family).length;
    return `| ${text(family)} | ${own.length} | ${kept} | ${found} | ${percent(kept, own.length)} |\n`;
  });
  const kept = rules.filter(({ code }) => !broken.has(code)).length;
  return [
    `## ${text(relativePath(spec, options.cwd))}\n\n`,
    `${counted(findings.length, 'finding')}; ${kept} of ${counted(rules.length, 'rule')} kept (${percent(kept, rules.length)}).\n\n`,
    ...(rules.length === 0
      ? []
      : [
          '| family | rules | kept | findings | score |\n| --- | ---: | ---: | ---: | ---: |\n',
          ...families,
          '\n',
        ]),
    ...worst(result, options),
  ].join('');
}

function worst({ spec, findings }: LintResult, { cwd }: ReportOptions): string[] {
  if (findings.length === 0) return [];
  const gravest = findings.toSorted((a, b) => a.severity - b.severity).slice(0, MOST);
  const rest = findings.length - gravest.length;
  return [
    '| severity | place | what | rule |\n| --- | --- | --- | --- |\n',
    ...gravest.map((finding) => row(finding, finding.source ?? spec, cwd)),
    ...(rest === 0 ? [] : [`\n… and ${rest} more.\n`]),
  ];
}

function row({ severity, range, message, code }: Finding, file: string, cwd: string): string {
  const [what = ''] = message.split('\n');
  const place = `${relativePath(file, cwd)}:${range.start.line + 1}`;
  return `| ${SEVERITIES[severity]} | ${text(place)} | ${text(what)} | ${text(code)} |\n`;
}

/** Codes of other rulesets have no family. */
function familyOf(code: string): string {
  return code.includes('/') ? (code.split('/')[0] ?? code) : 'other rules';
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;
}

/** Text that Markdown takes for nothing but text: no markup, no HTML, no mention, no cell of a table. */
function text(raw: string): string {
  return printable(raw)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replaceAll(/[\\`*_[\]{}()#+!|~>$]/g, String.raw`\$&`);
}
