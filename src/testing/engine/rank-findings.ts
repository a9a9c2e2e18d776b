import type { Severity } from '../../convention/index.ts';
import type { CheckEntry } from '../check-entry.ts';
import type { Finding } from '../finding.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info', 'hint'];

/**
 * Worst first: a server that fails, then by severity, then in the order of the contract. What is wrong at several
 * operations is told once.
 */
export function rankFindings(
  found: readonly { readonly entry: CheckEntry; readonly finding: Finding }[],
): readonly Finding[] {
  const rank = ({ id, severity }: CheckEntry): number =>
    id === 'response/no-server-error' ? -1 : SEVERITIES.indexOf(severity);
  const ranked = [...found]
    .sort(
      (a, b) =>
        rank(a.entry) - rank(b.entry) ||
        a.finding.location.file.localeCompare(b.finding.location.file) ||
        a.finding.location.line - b.finding.location.line ||
        a.finding.check.localeCompare(b.finding.check),
    )
    .map(({ finding }) => finding);
  const causes = Map.groupBy(ranked, ({ check, cause }) => JSON.stringify([check, cause]));
  return [...causes.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const also = new Set(others.map(({ operation }) => operation));
    also.delete(first.operation);
    return [{ ...first, also: [...also] }];
  });
}
