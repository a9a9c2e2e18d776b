import { areCodes } from './are-codes.ts';
import { codeHint } from './code-hint.ts';
import { ConfigError } from './config-error.ts';
import { KNOWN_CODES } from './known-codes.ts';

/**
 * @param more codes of rules that are not ours
 * @throws {ConfigError} at the first code, or glob of codes, that no rule has
 */
export function assertCodes(codes: readonly string[], more: readonly string[] = []): void {
  const unknown = codes.find((code) => !areCodes([code], more));
  if (unknown === undefined) return;
  throw new ConfigError(`There is no rule \`${unknown}\`.`, {
    code: 'CONFIG_CONVENTION',
    hint: codeHint(unknown, [...KNOWN_CODES, ...more]),
  });
}
