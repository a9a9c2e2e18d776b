import { VALIDITY_CODES } from '../lint/index.ts';
import { ConfigError } from './config-error.ts';
import { conventions } from './conventions.generated.ts';
import { matchesCode } from './suppress/matches-code.ts';
import { SUPPRESSION_CODES } from './suppress/suppress.ts';

/** @throws {ConfigError} at the first code, or glob of codes, that no rule has */
export function assertCodes(codes: readonly string[]): void {
  const known = [
    ...VALIDITY_CODES,
    ...SUPPRESSION_CODES,
    'specwright/overlay',
    ...conventions.map(({ convention }) => convention.id),
  ];
  const unknown = codes.find((code) => !known.some((each) => matchesCode(each, [code])));
  if (unknown === undefined) return;
  throw new ConfigError(`There is no rule \`${unknown}\`.`, {
    code: 'CONFIG_CONVENTION',
    hint: `Use one of: ${known.join(', ')}.`,
  });
}
