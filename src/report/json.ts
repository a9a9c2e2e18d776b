import { jsonText } from './json-text.ts';
import type { LintResult } from './lint-result.ts';

/** Findings as Spectral's own `--format json` has them. Escaped so that no terminal acts on the text. */
export function json(results: readonly LintResult[]): string {
  const findings = results.flatMap((result) => result.findings);
  const shaped = findings.map(({ code, path, message, severity, range, source }) => ({
    code,
    path,
    message,
    severity,
    range,
    source,
  }));
  return jsonText(shaped);
}
