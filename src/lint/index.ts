export { buildRuleset } from './build-ruleset.ts';
export { lintSpec, type LintOptions } from './lint-spec.ts';
export { VALIDITY_CODES } from './validity-rules.ts';
