import path from 'node:path';

/** Whether a code is named by a list of codes and globs of codes: `errors/*`. */
export function matchesCode(code: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => pattern === code || path.matchesGlob(code, pattern));
}
