import type { Extension } from '../../../src/contract/index.ts';
import {
  defineConvention,
  nearestWord,
  overContract,
  type Report,
} from '../../../src/convention/index.ts';
import { EXTENSIONS } from './extensions.ts';
import { reportFaults } from './report-faults.ts';

export default defineConvention({
  id: 'extensions/schema',
  summary:
    'Extensions that the conventions read are spelt right, well-formed and where they count.',
  why: 'What is misspelt in an extension is silently ignored, and the promise with it.',
  since: '0.1.0',
  sources: ['OpenAPI 3.1.1 section 4.9 (specification extensions)', 'JSON Schema 2020-12'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  untested: 'It is about how the contract is written.',
  lint: overContract((report, { contract }) => {
    const meant = new Map<string, string | undefined>();
    const isOurs = (name: string): boolean => {
      meant.set(name, EXTENSIONS.has(name) ? name : meantBy(name));
      return meant.get(name) !== undefined;
    };
    const found = contract.extensions(isOurs);
    const taken = new Set(found.map(({ node }) => node.identity));
    for (const extension of found) {
      const { name, node } = extension;
      const known = meant.get(name);
      if (known === name) lintKnown(extension, report);
      // Beside the right one it is somebody else's.
      else if (known !== undefined && !taken.has(node.identity.slice(0, -name.length) + known)) {
        lintTypo(extension, known, report);
      }
    }
  }),
});

function meantBy(name: string): string | undefined {
  const bare = [...EXTENSIONS.keys()].map((known) => known.slice('x-'.length));
  const meant = nearestWord(name.slice('x-'.length), bare);
  return meant === undefined ? undefined : `x-${meant}`;
}

function lintTypo({ name, node }: Extension, meant: string, report: Report): void {
  report(node, `Nothing reads \`${name}\`, but \`${meant}\``, `Rename it to \`${meant}\``, {
    fix: () => ({
      edits: [{ op: 'rename', at: node, key: meant }],
      review: `Check that \`${meant}\` is what \`${name}\` was meant to be`,
    }),
  });
}

function lintKnown(extension: Extension, report: Report): void {
  const { name, node, owner } = extension;
  const known = EXTENSIONS.get(name);
  if (known === undefined) return;
  if (known.places.includes(owner)) return reportFaults(extension, known, report);
  const places = known.places.map((place) =>
    place === 'root' ? 'the root' : `${article(place)} ${place}`,
  );
  report(
    node,
    `\`${name}\` on ${owner === 'root' ? 'the root' : `${article(owner)} ${owner}`} is read by nothing`,
    `Move it to ${places.join(' or ')}`,
  );
}

function article(noun: string): string {
  return /^[aeio]/.test(noun) ? 'an' : 'a';
}
