import { jwtPart } from '../../../src/convention/index.ts';

/** A token that nobody has signed, and what is wrong with it. */
export interface ForgedJwt {
  readonly token: string;
  readonly flaw: string;
}

/** A century: beyond the life of any token. */
const AGES_S = 3_155_760_000;

/**
 * Forgeries of a JWT (RFC 7519): of another algorithm, of another signature, without one, and with other claims under
 * the same one. None where the token is of another kind.
 */
export function forgeJwt(token: string): readonly ForgedJwt[] {
  const [header = '', claims = '', signature = '', ...rest] = token.split('.');
  const [head, body] = [header, claims].map(jwtPart);
  if (head === undefined || body === undefined || signature === '' || rest.length > 0) return [];
  const unsigned = ['none', 'None'].map((alg) => ({
    token: `${encode({ ...head, alg })}.${claims}.`,
    flaw: `the algorithm \`${alg}\``,
  }));
  // The last letter of a signature may hold bits that mean nothing.
  const [first = ''] = signature;
  const other = `${first === 'A' ? 'B' : 'A'}${signature.slice(1)}`;
  const longer = encode({ ...body, exp: Number(body['exp'] ?? body['iat'] ?? 0) + AGES_S });
  return [
    ...unsigned,
    { token: `${header}.${claims}.${other}`, flaw: 'a wrong signature' },
    { token: `${header}.${claims}.`, flaw: 'no signature' },
    { token: `${header}.${longer}.${signature}`, flaw: 'claims that its signature is not of' },
  ];
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
