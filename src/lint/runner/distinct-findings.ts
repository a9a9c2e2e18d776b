import type { LintFinding } from '../lint-finding.ts';

/** The findings without repetitions: the same code and message at the same place. */
export function distinctFindings(findings: readonly LintFinding[]): readonly LintFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, path, range, source, message }) => {
    const place = JSON.stringify(path.length > 0 ? path : range);
    const fingerprint = `${code}${place}${source}${message}`;
    if (seen.has(fingerprint)) return false;
    seen.add(fingerprint);
    return true;
  });
}
