import type { Fix } from '../edit/index.ts';
import type { Finding } from '../shared/finding.ts';

/** A finding of the linter, with what would remove it where a rule knows that. */
export interface LintFinding extends Finding {
  readonly fix?: (() => Fix) | undefined;
}
