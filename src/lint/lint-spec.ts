import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import type { ConventionUnit } from '../convention/index.ts';
import type { SpecDocument } from '../spec/index.ts';
import { buildRuleset } from './build-ruleset.ts';
import { compareFindings } from './compare-findings.ts';
import { lintContract } from './lint-contract.ts';
import type { LintFinding } from './lint-finding.ts';
import { resolveDocument } from './resolve-document.ts';
import { runRuleset } from './runner/run-ruleset.ts';

export interface LintOptions {
  readonly units: readonly ConventionUnit[];
  /** The options of a convention, by its id. */
  readonly options: (conventionId: string) => Readonly<Record<string, unknown>>;
  /**
   * Spectral rulesets beside the conventions: `spectral:oas`, a team's own. One with `overrides` must be a
   * `Ruleset` made with the path of its file as `source`. A rule of theirs replaces ours of the same name.
   */
  readonly rulesets?: readonly (RulesetDefinition | Ruleset)[] | undefined;
}

/**
 * Everything the rules object to, ordered by file and position. Reads neither files nor the network: the
 * document holds all there is.
 */
export async function lintSpec(
  document: SpecDocument,
  { units, options, rulesets = [] }: LintOptions,
): Promise<readonly LintFinding[]> {
  const theirs = rulesets
    .map((each) => (each instanceof Ruleset ? each : new Ruleset(each)))
    .map((each) => each.fromSource(document.root.path));
  const plain = units.filter(({ convention }) => convention.lint?.kind === 'spectral');
  const ours = new Ruleset(buildRuleset(plain, options));
  for (const { name, enabled } of theirs.flatMap((each) => Object.values(each.rules))) {
    const own = ours.rules[name];
    if (enabled && own !== undefined) own.enabled = false;
  }
  const findings = lintContract(document, { units, options });
  const resolution = resolveDocument(document);
  for (const ruleset of [ours, ...theirs]) {
    findings.push(...(await runRuleset(document, ruleset, resolution)));
  }
  return findings.sort(compareFindings);
}
