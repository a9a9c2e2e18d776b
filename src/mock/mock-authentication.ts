import { createHash } from 'node:crypto';
import type { Contract } from '../contract/index.ts';
import type { Principal } from '../../templates/server-express/runtime/principal.ts';

/** Credentials that a mock refuses, so that a client can see what happens then. */
const REFUSED = new Set(['invalid', 'expired']);

/**
 * Lets everybody in who presents a credential other than the words `invalid` and `expired`, with every scope and
 * role that the contract names. Different credentials are different callers.
 */
export function mockAuthentication(
  contract: Contract,
): (scheme: string, credential: string) => Promise<Principal | undefined> {
  let scopes: readonly string[] | undefined;
  return async (_scheme, credential) => {
    // In basic authentication the user may be the word as well as the password.
    const isRefused = credential.split(':').some((part) => REFUSED.has(part));
    if (credential === '' || isRefused) return undefined;
    scopes ??= [...new Set(readScopes(contract))];
    return { id: identify(credential), scopes };
  };
}

function* readScopes(contract: Contract): Generator<string> {
  for (const operation of contract.operations) {
    for (const requirement of operation.security) yield* [...requirement.values()].flat();
    for (const role of operation.node.child('x-roles')?.items() ?? []) yield String(role.value);
  }
}

/** A UUID made of the credential's hash (RFC 9562, section 5.8), since accounts often have such ids. */
function identify(credential: string): string {
  const hex = createHash('sha256').update(credential).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
