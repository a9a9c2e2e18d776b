import type { LintFinding } from '../lint/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { FixCandidate } from './apply-fixes.ts';

/** The fixes that findings come with; one that cannot be worked out, since its part of the contract is broken, is left out. */
export function readableFixes(findings: readonly LintFinding[], isSafe: boolean): FixCandidate[] {
  return findings.flatMap((finding) => {
    const fix = tolerant(() => finding.fix?.());
    if (fix === undefined || fix.edits.length === 0) return [];
    return isSafe && fix.review !== undefined ? [] : [{ finding, fix }];
  });
}

function tolerant<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SpecwrightError) return undefined;
    throw error;
  }
}
