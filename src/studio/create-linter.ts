import { LinterMemory } from './linter-memory.ts';
import { lint, type LintSpecsOptions, type SpecLintResult } from './lint.ts';

/** Lints again and again, as an editor and `--watch` do. */
export interface Linter {
  /** As `lint`; what has not changed since the last call is not read again. */
  readonly lint: (specs: readonly string[]) => Promise<readonly SpecLintResult[]>;
  /** Absolute paths of the files that were read so far. */
  readonly files: () => readonly string[];
}

/**
 * A linter that keeps between runs what an edit leaves as it was: the values in the files and their positions, what
 * is known of the operations, and every compiled expression, pattern and validator. A finding's `fix` is about the
 * texts of its own run.
 */
export function createLinter(options: LintSpecsOptions = {}): Linter {
  const memory = new LinterMemory();
  return {
    lint: (specs) => lint(specs, { ...options, memory }),
    files: () => memory.files.paths,
  };
}
