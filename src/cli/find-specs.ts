import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

/** The name of a contract that comes from standard input. */
export const STDIN = '-';

/**
 * Absolute paths of the contracts that a command line names, in its order; globs are expanded, sorted.
 *
 * @throws {UsageError} when a glob matches nothing
 */
export async function findSpecs(names: readonly string[], cwd: string): Promise<string[]> {
  const specs = new Set<string>();
  for (const name of names) {
    const file = path.resolve(cwd, name);
    if (name === STDIN || !/[*?[{]/.test(name) || existsSync(file)) {
      specs.add(name === STDIN ? STDIN : file);
      continue;
    }
    const found: string[] = [];
    for await (const match of glob(name, { cwd })) found.push(match);
    if (found.length === 0) {
      throw new UsageError(`No file matches \`${name}\`.`, {
        code: 'USAGE_SPEC',
        hint: 'Correct the pattern: `**` stands for any folders, `*` for any name.',
      });
    }
    for (const match of found.sort()) specs.add(path.resolve(cwd, match));
  }
  return [...specs];
}
