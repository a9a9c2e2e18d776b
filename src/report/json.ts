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
  return `${JSON.stringify(shaped, null, 2).replaceAll(UNESCAPED, escape)}\n`;
}

/** What JSON lets stand though a terminal or an editor acts on it. */
const UNESCAPED = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16);
    return `\\u${unit.padStart(4, '0')}`;
  }).join('');
}
