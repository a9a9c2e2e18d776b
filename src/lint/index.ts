export { compareFindings } from './compare-findings.ts';
export type { LintFinding } from './lint-finding.ts';
export { LintMemory } from './lint-memory.ts';
export { lintSpec, type LintOptions } from './lint-spec.ts';
export type { Ruleset } from '@stoplight/spectral-core';
export type { LoadedRuleset, RulesetSeverity } from './rulesets/load-ruleset.ts';
export { VALIDITY_CODES } from './validity/validity-codes.ts';
