import { Document, Spectral, type RulesetDefinition } from '@stoplight/spectral-core';
import type { ConventionUnit, SpectralContext, SpectralRuleset } from '../convention/index.ts';
import type { SpecDocument } from '../spec/index.ts';
import { buildRuleset } from './build-ruleset.ts';
import { compareFindings } from './compare-findings.ts';
import { lintContract } from './lint-contract.ts';
import type { LintFinding } from './lint-finding.ts';
import { specParser } from './spec-parser.ts';
import { specResolver } from './spec-resolver.ts';

export interface LintOptions {
  readonly units: readonly ConventionUnit[];
  /** The options of a convention, by its id. */
  readonly options: (conventionId: string) => Readonly<Record<string, unknown>>;
}

/**
 * Everything the rules object to, ordered by file and position. Reads neither files nor the network: the
 * document holds all there is.
 */
export async function lintSpec(
  document: SpecDocument,
  { units, options }: LintOptions,
): Promise<readonly LintFinding[]> {
  const plain = units.filter(({ convention }) => convention.lint?.kind === 'spectral');
  const spectral = new Spectral({ resolver: specResolver(document) });
  spectral.setRuleset({
    extends: [{ rules: handOver(document) }, buildRuleset(plain, options)],
  } as unknown as RulesetDefinition);
  const { root } = document;
  const results = await spectral.run(new Document('', specParser(root, true), root.path), {
    ignoreUnknownFormat: true,
  });
  const findings = [
    ...(results as unknown as readonly LintFinding[]),
    ...lintContract(document, { units, options }),
  ];
  return findings.sort(compareFindings);
}

/**
 * Spectral takes only its root document ready-made and would have the referenced ones read and parsed again.
 * A rule's function is the first thing that sees where it keeps them, so the first rule puts them there.
 */
function handOver({ root, files }: SpecDocument): SpectralRuleset['rules'] {
  const documents = Object.fromEntries(
    [...files.values()]
      .filter((file) => file !== root)
      .map((file) => [file.path, new Document('', specParser(file, false), file.path)]),
  );
  return {
    'specwright/files': {
      description: 'Hands over the files that are loaded already.',
      message: '{{error}}',
      severity: 'hint',
      given: '$',
      resolved: true,
      // oxlint-disable-next-line unicorn/no-thenable -- a word of Spectral's ruleset format
      then: {
        function(_root: unknown, _options: unknown, { documentInventory }: SpectralContext): void {
          Object.assign(documentInventory.referencedDocuments, documents);
        },
      },
    },
  };
}
