import type { CredentialSource } from '../testing/index.ts';

/**
 * The one token there is, for every security scheme: the one given, else that of `SPECWRIGHT_TOKEN`. A second
 * caller's is `other`, else that of `SPECWRIGHT_OTHER_TOKEN`. Reports name these variables instead of the tokens.
 * The main caller's may come from a header instead, see `headerCredentials`.
 */
export function tokenCredentials(
  token: string | undefined = process.env['SPECWRIGHT_TOKEN'],
  other: string | undefined = process.env['SPECWRIGHT_OTHER_TOKEN'],
): CredentialSource | undefined {
  if ((token ?? '') === '' && (other ?? '') === '') return undefined;
  return ({ who }) => (who === 'valid' ? token : other) || undefined;
}
