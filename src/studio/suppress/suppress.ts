import { compareFindings, type LintFinding } from '../../lint/index.ts';
import type { SourceFile } from '../../spec/index.ts';
import { commentSuppressions, type Malformed } from './comment-suppressions.ts';
import { extensionSuppressions } from './extension-suppressions.ts';
import { matchesCode } from './matches-code.ts';
import type { Suppression } from './suppression.ts';

/** Codes of what is said about suppressions themselves. */
export const SUPPRESSION_CODES = [
  'specwright/suppression',
  'specwright/unused-suppression',
] as const;

/**
 * Leaves out the findings that somebody has decided to live with, and says which of those decisions are malformed or
 * no longer needed. Only a rule that has run can show that.
 *
 * @param configured those of the configuration, which may be about other contracts and are never called unused
 * @param ran codes of the rules that have run
 */
export function suppress(
  files: readonly SourceFile[],
  findings: readonly LintFinding[],
  configured: readonly Suppression[],
  ran: readonly string[],
): LintFinding[] {
  // The text tells at a fraction of the cost that there are none.
  const written = files
    .filter((file) => file.sources.some(({ text }) => text.includes('specwright-ignore')))
    .flatMap((file) => [...commentSuppressions(file), ...extensionSuppressions(file)]);
  const inline = written.filter((each) => 'codes' in each);
  const malformed = written.filter((each): each is Malformed => !('codes' in each));
  const used = new Map<Suppression, Set<string>>(inline.map((each) => [each, new Set()]));
  const left = findings.filter((finding) => {
    const holding = [...inline, ...configured].filter(
      ({ codes, covers }) => matchesCode(finding.code, codes) && covers(finding),
    );
    for (const each of holding) used.get(each)?.add(finding.code);
    return holding.length === 0;
  });
  const unused = inline.flatMap((each) => {
    const broken = [...(used.get(each) ?? [])];
    const codes = each.codes.filter(
      (code) =>
        !broken.some((one) => matchesCode(one, [code])) &&
        ran.some((one) => matchesCode(one, [code])),
    );
    return codes.length === 0 ? [] : [{ codes, at: each.at }];
  });
  const all = [
    ...left,
    ...malformed.map(({ what, at }) =>
      about(
        'specwright/suppression',
        at,
        `This suppression does nothing. ${what}.\nA decision without its reason cannot be revisited. Write \`# specwright-ignore <rule> -- <reason>\`, or \`x-specwright-ignore: { <rule>: <reason> }\`.`,
      ),
    ),
    ...unused.map(({ codes, at }) =>
      about(
        'specwright/unused-suppression',
        at,
        `Nothing here breaks ${codes.map((code) => `\`${code}\``).join(', ')}.\nA suppression that is not needed hides the next finding. Remove it.`,
      ),
    ),
  ];
  return all.sort(compareFindings);
}

function about(code: string, at: Suppression['at'], message: string): LintFinding {
  const start = { line: (at?.line ?? 1) - 1, character: (at?.column ?? 1) - 1 };
  return { code, message, path: [], severity: 1, range: { start, end: start }, source: at?.file };
}
