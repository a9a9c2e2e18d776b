import { generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';

/** What an access token says (RFC 9068). */
export interface Claims {
  /** The account. */
  readonly sub: string;
  /** The session the token belongs to. */
  readonly sid: string;
  readonly roles: readonly string[];
}

const ISSUER = 'https://auth.example.com';
const AUDIENCE = 'https://api.example.com';
const HEADER = encode({ alg: 'ES256', typ: 'at+jwt' });
const SIGNATURE = { dsaEncoding: 'ieee-p1363' } as const;

/** Seconds an access token lives. */
export const ACCESS_LIFETIME = 900;

/** Signs access tokens with a key that lives as long as the process, and verifies them. */
export class Tokens {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #now: () => number;

  /** @param now milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  issue({ sub, sid, roles }: Claims): string {
    const iat = this.#seconds();
    const times = { iat, exp: iat + ACCESS_LIFETIME };
    const payload = { iss: ISSUER, aud: AUDIENCE, jti: randomUUID(), sub, sid, roles, ...times };
    const text = `${HEADER}.${encode(payload)}`;
    const signature = sign('sha256', Buffer.from(text), {
      key: this.#keys.privateKey,
      ...SIGNATURE,
    });
    return `${text}.${signature.toString('base64url')}`;
  }

  /** The claims of a token that this process has signed and that is still alive. */
  verify(token: string): Claims | undefined {
    const [header, payload, signature, ...rest] = token.split('.');
    // One header, one algorithm: a token does not choose how it is verified (RFC 8725, section 3.1).
    if (header !== HEADER || payload === undefined || signature === undefined || rest.length > 0) {
      return undefined;
    }
    const isGenuine = verify(
      'sha256',
      Buffer.from(`${header}.${payload}`),
      { key: this.#keys.publicKey, ...SIGNATURE },
      Buffer.from(signature, 'base64url'),
    );
    if (!isGenuine) return undefined;
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims & {
      readonly exp: number;
    };
    return claims.exp > this.#seconds() ? claims : undefined;
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1000);
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
