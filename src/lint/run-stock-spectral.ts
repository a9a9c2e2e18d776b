import { Document, Ruleset, Spectral, type Rule } from '@stoplight/spectral-core';
import type { SpectralContext } from '../convention/index.ts';
import type { SpecDocument } from '../spec/index.ts';
import type { LintFinding } from './lint-finding.ts';
import { specParser } from './spec-parser.ts';
import { specResolver } from './spec-resolver.ts';

/** What Spectral's own runner says of a document that is loaded already, by the rules of a ruleset or some of them. */
export async function runStockSpectral(
  document: SpecDocument,
  ruleset: Ruleset,
  rules?: Readonly<Record<string, Rule>>,
): Promise<readonly LintFinding[]> {
  const { root } = document;
  const spectral = new Spectral({ resolver: specResolver(document) });
  const effective = ruleset.fromSource(root.path);
  spectral.setRuleset(
    Object.create(effective, {
      rules: { value: { ...handOver(document), ...(rules ?? effective.rules) } },
      overrides: { value: null },
    }) as Ruleset,
  );
  const results = await spectral.run(new Document('', specParser(root, true), root.path), {
    ignoreUnknownFormat: true,
  });
  return results as unknown as readonly LintFinding[];
}

/**
 * Spectral takes only its root document ready-made and would have the referenced ones read and parsed again.
 * A rule's function is the first thing that sees where it keeps them, so the first rule puts them there.
 */
function handOver({ root, files }: SpecDocument): Readonly<Record<string, Rule>> {
  const documents = Object.fromEntries(
    [...files.values()]
      .filter((file) => file !== root)
      .map((file) => [file.path, new Document('', specParser(file, false), file.path)]),
  );
  return new Ruleset({
    rules: {
      'specwright/files': {
        description: 'Hands over the files that are loaded already.',
        message: '{{error}}',
        severity: 'hint',
        given: '$',
        resolved: true,
        // oxlint-disable-next-line unicorn/no-thenable -- a word of Spectral's ruleset format
        then: {
          function(_root: unknown, _options: unknown, { documentInventory }: SpectralContext) {
            Object.assign(documentInventory.referencedDocuments, documents);
          },
        },
      },
    },
  }).rules;
}
