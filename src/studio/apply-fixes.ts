import type { Edit, Fix } from '../edit/index.ts';
import type { LintFinding } from '../lint/index.ts';
import type { SourceFile } from '../spec/index.ts';

/** A finding and what would remove it. */
export interface FixCandidate {
  readonly finding: LintFinding;
  readonly fix: Fix;
}

export interface AppliedFixes {
  /** New texts by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly made: readonly FixCandidate[];
  readonly refused: readonly (FixCandidate & { readonly reason: string })[];
}

/**
 * Makes fixes to texts, each wholly or not at all. One that contradicts another is neither made nor refused: it
 * can be tried when the other is made.
 */
export async function applyFixes(candidates: readonly FixCandidate[]): Promise<AppliedFixes> {
  const { applyEdits } = await import('../edit/apply-edits.ts');
  const refused: AppliedFixes['refused'][number][] = [];
  let remaining = candidates;
  for (;;) {
    const outcomes = [...byFile(remaining)].map(([file, edits]) => ({
      file,
      ...applyEdits(file, edits),
    }));
    const reasons = new Map(
      outcomes.flatMap((outcome) => outcome.refused.map(({ edit, reason }) => [edit, reason])),
    );
    const made = new Set(outcomes.flatMap((outcome) => outcome.made));
    const isWhole = ({ fix }: FixCandidate): boolean => fix.edits.every((edit) => made.has(edit));
    const whole = remaining.filter(isWhole);
    for (const candidate of remaining) {
      const reason = candidate.fix.edits.map((edit) => reasons.get(edit)).find(Boolean);
      if (reason !== undefined) refused.push({ ...candidate, reason });
    }
    if (whole.length === remaining.length) {
      const changed = outcomes.filter(({ file, text }) => text !== file.text);
      const texts = new Map(changed.map(({ file, text }) => [file.path, text]));
      return { texts, made: whole, refused };
    }
    remaining = whole;
  }
}

function byFile(candidates: readonly FixCandidate[]): Map<SourceFile, readonly Edit[]> {
  return Map.groupBy(
    candidates.flatMap(({ fix }) => fix.edits),
    ({ at }) => at.file,
  );
}
