import type { Ruleset, RulesetDefinition } from '@stoplight/spectral-core';
import type { ConventionUnit } from '../convention/index.ts';
import type { SpecDocument } from '../spec/index.ts';
import { compareFindings } from './compare-findings.ts';
import { lintContract } from './lint-contract.ts';
import type { LintFinding } from './lint-finding.ts';
import type { LintMemory } from './lint-memory.ts';
import { relocate } from './relocate.ts';
import { Resolution } from './resolution.ts';
import { arePathsSound } from './validity/are-paths-sound.ts';
import { structureFindings } from './validity/structure-findings.ts';

export interface LintOptions {
  readonly units: readonly ConventionUnit[];
  /** The options of a convention, by its id. */
  readonly options: (conventionId: string) => Readonly<Record<string, unknown>>;
  /**
   * Spectral rulesets beside the conventions: `spectral:oas`, a team's own. One with `overrides` must be a
   * `Ruleset` made with the path of its file as `source`. A rule of theirs replaces ours of the same name.
   */
  readonly rulesets?: readonly (RulesetDefinition | Ruleset)[] | undefined;
  /** The description that this one takes the place of: rules that compare the two have it. */
  readonly earlier?: SpecDocument | undefined;
  /** What was found out before about documents that are edited. */
  readonly memory?: LintMemory | undefined;
}

/**
 * Everything the rules object to, ordered by file and position. Reads neither files nor the network: the
 * document holds all there is.
 */
export async function lintSpec(
  document: SpecDocument,
  { units, options, rulesets = [], earlier, memory }: LintOptions,
): Promise<readonly LintFinding[]> {
  const findings = lintContract(document, { units, options, earlier, memory });
  const plain = units.filter(({ convention }) => convention.lint?.kind === 'spectral');
  const resolution = new Resolution(document);
  const structure = structureFindings(document, resolution, memory?.structureMemory(document));
  const isPlain = rulesets.length === 0 && plain.length === 0;
  if (isPlain && structure !== undefined && arePathsSound(document, resolution)) {
    findings.push(...structure);
  } else {
    // Loading Spectral costs more than linting a small contract.
    const { runRulesets } = await import('./run-rulesets.ts');
    const rest = { units: plain, options, rulesets };
    findings.push(...(await runRulesets(document, resolution, rest, structure)));
  }
  return findings.map((finding) => relocate(document, finding)).sort(compareFindings);
}
