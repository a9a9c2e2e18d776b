/** Letters of a pattern outside and inside of a character class that a backslash may stand before under the flag `u`. */
const SYNTAX = /[\\^$.*+?()[\]{}|/\w]/;

/**
 * A pattern that JavaScript reads with the flag `u`, as JSON Schema 2020-12, section 6.4 recommends: many are written
 * for engines that let every character be escaped (`\\:`). As it is where that is not what is wrong with it.
 */
export function portablePattern(pattern: string): string {
  if (isValid(pattern)) return pattern;
  const escapes = /\\(.)|(\[)|(\])/gsu;
  let isInClass = false;
  const changed = pattern.replaceAll(escapes, (found, escaped?: string, open?: string) => {
    if (escaped === undefined) {
      isInClass = open !== undefined;
      return found;
    }
    return SYNTAX.test(escaped) || (isInClass && escaped === '-') ? found : escaped;
  });
  return isValid(changed) ? changed : pattern;
}

function isValid(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
