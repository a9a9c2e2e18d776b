import { VALIDITY_CODES } from '../lint/index.ts';
import { ConfigError } from './config-error.ts';
import { conventions } from './conventions.generated.ts';

/** @throws {ConfigError} at the first code that no rule has */
export function assertCodes(codes: readonly string[]): void {
  const known = new Set([...VALIDITY_CODES, ...conventions.map(({ convention }) => convention.id)]);
  const unknown = codes.find((code) => !known.has(code));
  if (unknown === undefined) return;
  throw new ConfigError(`There is no rule \`${unknown}\`.`, {
    code: 'CONFIG_CONVENTION',
    hint: `Use one of: ${[...known].join(', ')}.`,
  });
}
