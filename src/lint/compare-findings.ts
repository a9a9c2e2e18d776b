import type { Finding } from '../shared/finding.ts';

/** Made once: to make one takes longer than to compare. */
const CODES = new Intl.Collator(undefined, { numeric: true });

/** The order of findings, which is Spectral's: by file, place, code and path. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareTexts(a.source ?? '', b.source ?? '') ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    CODES.compare(a.code, b.code) ||
    a.path.join().localeCompare(b.path.join())
  );
}

/** Most findings of a run are about one file, and to compare words of a language takes long. */
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a.localeCompare(b);
}
