import type { SourceFile } from '../spec/index.ts';
import { lint, type LintSpecsOptions, type SpecLintResult } from './lint.ts';

/** Lints again and again, as an editor and `--watch` do. */
export interface Linter {
  /** As `lint`; what has not changed since the last call is not read again. */
  readonly lint: (specs: readonly string[]) => Promise<readonly SpecLintResult[]>;
  /** Absolute paths of the files that were read so far. */
  readonly files: () => readonly string[];
}

/**
 * A linter that keeps between runs what an edit leaves as it was: the values of files whose text is the same, the
 * positions in them, and every compiled expression, pattern and validator.
 */
export function createLinter(options: LintSpecsOptions = {}): Linter {
  const known = new Map<string, SourceFile>();
  return {
    lint: (specs) => lint(specs, { ...options, known }),
    files: () => [...known.keys()],
  };
}
