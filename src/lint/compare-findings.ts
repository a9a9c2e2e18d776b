import type { Finding } from '../shared/finding.ts';

/** The order of findings, which is Spectral's: by file, place, code and path. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.source ?? '').localeCompare(b.source ?? '') ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    a.code.localeCompare(b.code, undefined, { numeric: true }) ||
    a.path.join().localeCompare(b.path.join())
  );
}
