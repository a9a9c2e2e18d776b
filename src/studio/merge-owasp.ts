import type { LintFinding } from '../lint/index.ts';
import { formatPointer } from '../shared/format-pointer.ts';
import { owaspCoverage } from './owasp-coverage.ts';
import { OWASP_OVERLAPS } from './owasp-overlaps.ts';
import { OWASP_RISKS } from './owasp-risks.ts';

/**
 * Findings of a run with the OWASP ruleset, one for each cause: where a convention objects to the same thing, its finding
 * stays, since it says what to do and may come with a fix. Each names the risks of the OWASP API Security Top 10 that
 * it bears on.
 */
export function mergeOwasp(findings: readonly LintFinding[]): readonly LintFinding[] {
  const risks = new Map<LintFinding, Set<string>>();
  const places = Map.groupBy(findings, placeOf);
  const kept = findings.filter((finding) => {
    const told = tellersOf(finding, places);
    for (const teller of told) add(teller, riskOf(finding.code));
    return told.length === 0;
  });
  const named = [...owaspCoverage()].flatMap(([risk, ids]) => ids.map((id) => ({ risk, id })));
  const byId = Map.groupBy(named, ({ id }) => id);
  return kept.map((finding) => {
    add(finding, riskOf(finding.code));
    for (const { risk } of byId.get(finding.code) ?? []) add(finding, risk);
    const names = [...OWASP_RISKS].filter(([id]) => risks.get(finding)?.has(id));
    if (names.length === 0) return finding;
    const text = names.map(([id, { title }]) => `OWASP ${id}: ${title}.`).join(' ');
    return { ...finding, message: `${finding.message}\n${text}` };
  });

  function add(finding: LintFinding, risk: string | undefined): void {
    if (risk === undefined) return;
    risks.set(finding, (risks.get(finding) ?? new Set()).add(risk));
  }
}

/** Findings of conventions that say the same: of the very value, or of what it is a part of. */
function tellersOf(
  { code, source, path }: LintFinding,
  places: ReadonlyMap<string, readonly LintFinding[]>,
): readonly LintFinding[] {
  const overlaps = OWASP_OVERLAPS.get(code.replace(/^owasp:/, '')) ?? [];
  if (overlaps.length === 0) return [];
  return [path, path.slice(0, -1)].flatMap((place) =>
    (places.get(placeOf({ source, path: place })) ?? []).filter((other) =>
      overlaps.some(
        ({ convention, quotes = [''] }) =>
          other.code === convention && quotes.some((quote) => other.message.includes(quote)),
      ),
    ),
  );
}

function placeOf({ source = '', path }: Pick<LintFinding, 'source' | 'path'>): string {
  return `${source}#${formatPointer(path)}`;
}

/** `API4:2023` of `owasp:api4:2023-string-limit`. */
function riskOf(code: string): string | undefined {
  const [, number] = /^owasp:api(\d+):2023-/.exec(code) ?? [];
  return number === undefined ? undefined : `API${number}:2023`;
}
