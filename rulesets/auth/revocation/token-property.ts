import type { Operation } from '../../../src/contract/index.ts';

/** The property of a body that names the token to revoke (RFC 7009, section 2.1). */
export function tokenProperty({ requestBody }: Operation): string | undefined {
  const media = requestBody?.json ?? [...(requestBody?.content.values() ?? [])][0];
  return ['token', 'access_token'].find((name) => media?.schema?.property(name) !== undefined);
}
