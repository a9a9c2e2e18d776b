import path from 'node:path';

/** Whether a file is named by a list of files and globs, which are relative to where the process is. */
export function matchesFile(file: string, globs: readonly string[]): boolean {
  return globs.some((glob) => path.matchesGlob(file, path.resolve(glob)));
}
