import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, FindingRange } from '../shared/finding.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import type { LintResult } from './lint-result.ts';
import type { ReportOptions } from './report-options.ts';
import type { RuleInfo } from './rule-info.ts';

const LEVELS = ['error', 'warning', 'note', 'note'] as const;

/** Findings as SARIF 2.1.0, which code scanning reads. Paths are relative to where the command runs. */
export function sarif(results: readonly LintResult[], options: ReportOptions): string {
  const findings = results.flatMap(({ spec, findings: own }) =>
    own.map((finding) => ({ finding, file: finding.source ?? spec })),
  );
  const rules = describeRules(
    results,
    findings.map(({ finding }) => finding),
  );
  const found = new Set(findings.map(({ finding }) => finding.code));
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const fingerprint = fingerprints(options.cwd);
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Specwright',
            rules: rules.map((rule) => describe(rule, found.has(rule.code))),
          },
        },
        originalUriBaseIds: { '%SRCROOT%': { uri: pathToFileURL(`${options.cwd}/`).href } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ finding, file }) => ({
          ruleId: finding.code,
          ruleIndex: indexes.get(finding.code),
          level: LEVELS[finding.severity],
          message: { text: finding.message },
          locations: [{ physicalLocation: place(file, finding.range, options) }],
          ...(finding.related === undefined
            ? {}
            : {
                relatedLocations: finding.related.map(({ message, source, range }, id) => ({
                  id,
                  message: { text: message },
                  physicalLocation: place(source, range, options),
                })),
              }),
          partialFingerprints: { 'specwright/v1': fingerprint(finding, file) },
        })),
      },
    ],
  });
}

/** Every rule of the run, and codes of findings that no rule made. */
function describeRules(results: readonly LintResult[], findings: readonly Finding[]): RuleInfo[] {
  const rules = new Map(results.flatMap((result) => result.rules.map((rule) => [rule.code, rule])));
  for (const { code, severity } of findings)
    if (!rules.has(code)) rules.set(code, { code, summary: code, severity });
  return [...rules.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The whole documentation comes with rules that have findings: beside them it is read. */
function describe(
  { code, summary, why, severity, url, documentation }: RuleInfo,
  isFound: boolean,
): unknown {
  return {
    id: code,
    shortDescription: { text: summary },
    ...(why === undefined ? {} : { fullDescription: { text: why } }),
    ...(url === undefined ? {} : { helpUri: url }),
    ...(documentation === undefined
      ? {}
      : {
          help: {
            text: `Run \`specwright conventions explain ${code}\`.`,
            ...(isFound ? { markdown: documentation() } : {}),
          },
        }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** A file elsewhere has no path that is relative to where the command runs. */
function artifact(file: string, cwd: string): unknown {
  const relative = path.relative(cwd, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    return { uri: pathToFileURL(file).href };
  }
  const segments = relative.toWellFormed().split(path.sep);
  return { uri: segments.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** Lines and columns from 1; the end column is the one behind the last character. */
function place(file: string, { start, end }: FindingRange, { cwd }: ReportOptions): unknown {
  return {
    artifactLocation: artifact(file, cwd),
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
