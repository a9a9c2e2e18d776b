import { Ruleset } from '@stoplight/spectral-core';
import type { SpecDocument } from '../spec/index.ts';
import { buildRuleset } from './build-ruleset.ts';
import type { LintFinding } from './lint-finding.ts';
import type { LintOptions } from './lint-spec.ts';
import type { Resolution } from './resolution.ts';
import { runRuleset } from './runner/run-ruleset.ts';

/**
 * What the rules that are Spectral's say: ours, and those of other rulesets.
 *
 * @param structure what our `oas3-schema` says, where that is known
 */
export async function runRulesets(
  document: SpecDocument,
  resolution: Resolution,
  { units, options, rulesets = [] }: LintOptions,
  structure?: readonly LintFinding[],
): Promise<readonly LintFinding[]> {
  const theirs = rulesets
    .map((each) => (each instanceof Ruleset ? each : new Ruleset(each)))
    .map((each) => each.fromSource(document.root.path));
  const ours = new Ruleset(buildRuleset(units, options));
  for (const { name, enabled } of theirs.flatMap((each) => Object.values(each.rules))) {
    const own = ours.rules[name];
    if (enabled && own !== undefined) own.enabled = false;
  }
  const findings: LintFinding[] = [];
  const schemaRule = ours.rules['oas3-schema'];
  if (structure !== undefined && schemaRule?.enabled === true) {
    findings.push(...structure);
    schemaRule.enabled = false;
  }
  for (const ruleset of [ours, ...theirs]) {
    findings.push(...(await runRuleset(document, ruleset, resolution)));
  }
  return findings;
}
