import type { LintFinding } from '../lint/index.ts';
import { OWASP_RISKS } from './owasp-risks.ts';

/** A finding of the OWASP ruleset, whose code names a risk by number alone, with what that is called. */
export function withOwaspRisk(finding: LintFinding): LintFinding {
  const [, number] = /^owasp:api(\d+):2023-/.exec(finding.code) ?? [];
  const risk = number === undefined ? undefined : `API${number}:2023`;
  const name = risk === undefined ? undefined : OWASP_RISKS.get(risk)?.title;
  if (name === undefined) return finding;
  return { ...finding, message: `${finding.message}\nOWASP ${risk}: ${name}.` };
}
