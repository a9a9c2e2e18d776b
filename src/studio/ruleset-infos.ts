import type { Ruleset } from '../lint/index.ts';
import type { RuleInfo } from '../report/index.ts';

/** What formats tell of the rules of Spectral rulesets that are switched on. */
export function rulesetInfos(rulesets: readonly Ruleset[]): RuleInfo[] {
  return rulesets
    .flatMap(({ rules }) => Object.values(rules))
    .filter(({ enabled }) => enabled)
    .map(({ name, description, severity, documentationUrl }) => ({
      code: name,
      summary: description ?? name,
      ...(URL.canParse(documentationUrl ?? '') ? { url: String(documentationUrl) } : {}),
      // Severities of Spectral are those of the Language Server Protocol; -1 is off.
      severity: severity === 0 || severity === 1 || severity === 2 || severity === 3 ? severity : 1,
    }));
}
