import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import type { LintResult } from './lint-result.ts';
import { relativePath } from './relative-path.ts';
import type { ReportOptions } from './report-options.ts';

const SEVERITIES = ['major', 'minor', 'info', 'info'] as const;

/** Findings as GitLab's Code Quality report, which merge requests show. */
export function gitlab(results: readonly LintResult[], { cwd }: ReportOptions): string {
  const fingerprint = fingerprints(cwd);
  const entries = results.flatMap(({ spec, findings }) =>
    findings.map((finding) => {
      const file = finding.source ?? spec;
      const [what = ''] = finding.message.split('\n');
      return {
        description: what,
        check_name: finding.code,
        fingerprint: fingerprint(finding, file),
        severity: SEVERITIES[finding.severity],
        location: {
          path: relativePath(file, cwd),
          lines: { begin: finding.range.start.line + 1 },
        },
      };
    }),
  );
  return jsonText(entries);
}
