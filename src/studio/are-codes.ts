import { KNOWN_CODES } from './known-codes.ts';
import { matchesCode } from './suppress/matches-code.ts';

/**
 * Whether each code, or glob of codes, is that of some rule.
 *
 * @param more codes of rules that are not ours
 */
export function areCodes(codes: readonly string[], more: readonly string[] = []): boolean {
  const known = [...KNOWN_CODES, ...more];
  return codes.every((code) => known.some((each) => matchesCode(each, [code])));
}
