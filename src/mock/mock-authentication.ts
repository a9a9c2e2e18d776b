import type { Contract } from '../contract/index.ts';
import { jwtPart } from '../convention/index.ts';
import type { Principal } from '../../templates/server-express/runtime/principal.ts';

/** Credentials that a mock refuses, so that a client can see what happens then. */
const REFUSED = new Set(['invalid', 'expired']);
/** One that may do nothing that takes a scope or a role. */
const UNPRIVILEGED = 'unprivileged';

/** Claims in which issuers tell what a token grants: RFC 8693 section 4.2, RFC 9068 section 2.2.3.1, and their kin. */
const SCOPE_CLAIMS = ['scope', 'scp', 'scopes', 'permissions', 'roles', 'role'];

/**
 * Lets everybody in who presents a credential other than the words `invalid` and `expired`, or a JWT whose time
 * is over. A JWT grants what it says, `unprivileged` nothing, and whatever else every scope and role that the
 * contract names. Different credentials are different callers, JWTs of one subject the same.
 */
export function mockAuthentication(
  contract: Contract,
  now: () => number,
): (scheme: string, credential: string) => Promise<Principal | undefined> {
  let all: readonly string[] | undefined;
  const everything = (): readonly string[] => (all ??= [...new Set(readScopes(contract))]);
  return async (_scheme, credential) => {
    // In basic authentication the user may be the word as well as the password.
    const words = credential.split(':');
    if (credential === '' || words.some((word) => REFUSED.has(word))) return undefined;
    const claims = readClaims(credential);
    if (claims !== undefined && !isTimely(claims, now())) return undefined;
    const subject = claims?.['sub'];
    const caller = typeof subject === 'string' && subject !== '' ? subject : credential;
    const scopes = words.includes(UNPRIVILEGED) ? [] : (grantedBy(claims) ?? everything());
    return {
      // Most calls come from somebody who was there before, and need not wait.
      id: identities.get(caller) ?? (await identify(caller)),
      scopes,
      ...(claims === undefined ? {} : { claims }),
    };
  };
}

function readClaims(credential: string): Readonly<Record<string, unknown>> | undefined {
  const [header = '', payload = '', signature] = credential.split('.');
  return signature === undefined || jwtPart(header) === undefined ? undefined : jwtPart(payload);
}

/** RFC 7519, sections 4.1.4 and 4.1.5: times in seconds. */
function isTimely({ exp, nbf }: Readonly<Record<string, unknown>>, now: number): boolean {
  const isOver = typeof exp === 'number' && exp * 1000 <= now;
  return !isOver && !(typeof nbf === 'number' && nbf * 1000 > now);
}

/** What the claims grant; `undefined` where they say nothing of it. */
function grantedBy(claims: Readonly<Record<string, unknown>> = {}): readonly string[] | undefined {
  const told = SCOPE_CLAIMS.filter((name) => Object.hasOwn(claims, name));
  if (told.length === 0) return undefined;
  return told.flatMap((name) => {
    const value = claims[name];
    return Array.isArray(value) ? value.map(String) : String(value).split(/[\s,]+/);
  });
}

function* readScopes(contract: Contract): Generator<string> {
  for (const operation of contract.operations) {
    for (const requirement of operation.security) yield* [...requirement.values()].flat();
    for (const role of operation.node.child('x-roles')?.items() ?? []) yield String(role.value);
  }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Callers come again and again; more than these begin anew. */
const MOST_IDENTITIES = 1000;
const identities = new Map<string, string>();

async function identify(text: string): Promise<string> {
  const id = UUID.test(text) ? text : await hashed(text);
  if (identities.size >= MOST_IDENTITIES) identities.clear();
  identities.set(text, id);
  return id;
}

/** A UUID made of a hash (RFC 9562, section 5.8), since accounts often have such ids; what is one stays it. */
async function hashed(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
