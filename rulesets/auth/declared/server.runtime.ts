import type { Principal } from '../../../templates/server-express/runtime/principal.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import {
  readCredential,
  type CredentialPlace,
} from '../../../templates/server-express/runtime/read-credential.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

/** Where a credential travels, and what it must grant. */
export interface CredentialConfig extends CredentialPlace {
  /** The security scheme's name in the contract. */
  readonly scheme: string;
  readonly scopes: readonly string[];
}

export interface AuthConfig {
  /** Each alternative suffices; all credentials of one are needed together. */
  readonly alternatives: readonly (readonly CredentialConfig[])[];
  /** RFC 9110, section 11.6.1. */
  readonly challenge: string;
}

/** Lets in who presents a credential that the operation accepts. */
export const auth: StepFactory<AuthConfig> =
  ({ authenticate }) =>
  ({ alternatives, challenge }) =>
  async (exchange, next) => {
    let presented = false;
    let forbidden = false;
    for (const alternative of alternatives) {
      const credentials = alternative.map((config) => readCredential(exchange.request, config));
      if (credentials.includes(undefined)) continue;
      presented ||= credentials.length > 0;
      // `{}` lets anonymous callers in, but not those whose credential was refused.
      if (credentials.length === 0 && presented) continue;
      const grants = await Promise.all(
        alternative.map(({ scheme }, index) => authenticate(scheme, credentials[index] ?? '')),
      );
      if (grants.includes(undefined)) continue;
      if (alternative.every(({ scopes }, index) => hasScopes(grants[index], scopes))) {
        exchange.principal = grants[0];
        return next();
      }
      forbidden = true;
    }
    if (forbidden) {
      const message =
        'Your account may not do this. Ask an administrator for the role it requires.';
      throw new Problem('forbidden', message);
    }
    const message = 'A valid credential is required. Sign in again and repeat the request.';
    // RFC 6750, section 3.1: nothing is said about a credential that was not there.
    const isBearer = presented && challenge === 'Bearer';
    const field = isBearer ? `${challenge} error="invalid_token"` : challenge;
    throw new Problem('unauthenticated', message, { headers: { 'www-authenticate': field } });
  };

function hasScopes(principal: Principal | undefined, scopes: readonly string[]): boolean {
  return scopes.every((scope) => principal?.scopes.includes(scope) === true);
}
