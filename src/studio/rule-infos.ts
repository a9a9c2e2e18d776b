import type { ConventionUnit } from '../convention/index.ts';
import { VALIDITY_CODES } from '../lint/index.ts';
import { SEVERITIES, type RuleInfo } from '../report/index.ts';

/** What formats tell of the rules that a contract is held to: those of conventions, and of OpenAPI itself. */
export function ruleInfos(units: readonly ConventionUnit[]): RuleInfo[] {
  return [
    ...VALIDITY_CODES.map((code): RuleInfo => ({
      code,
      summary: 'The document is OpenAPI.',
      severity: 0,
    })),
    ...units.flatMap(({ convention: { id, summary, why, severity, lint } }): RuleInfo[] =>
      lint === undefined
        ? []
        : [
            {
              code: id,
              summary,
              why,
              severity: SEVERITIES.indexOf(severity) as RuleInfo['severity'],
            },
          ],
    ),
  ];
}
