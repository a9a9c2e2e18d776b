import type { Contract, Operation, SecurityScheme } from '../../../src/contract/index.ts';
import { credentialPlace, defineServer } from '../../../src/convention/index.ts';
import { auth, type CredentialConfig } from './server.runtime.ts';

export default defineServer({
  slot: 'authenticate',
  step: auth,
  config(operation, { contract }) {
    if (operation.security.length === 0) return undefined;
    const roles = readRoles(operation);
    const alternatives = operation.security.map((requirement) =>
      [...requirement].map(([name, scopes]) => readScheme(contract, name, [...scopes, ...roles])),
    );
    return { alternatives, challenge: readChallenge(contract, alternatives) };
  },
});

/** OpenAPI 3.0 takes scopes for OAuth 2 alone; roles for other schemes stand in `x-roles`. */
function readRoles(operation: Operation): string[] {
  return (operation.node.child('x-roles')?.items() ?? []).map(({ value }) => String(value));
}

function readScheme(contract: Contract, name: string, scopes: readonly string[]): CredentialConfig {
  return { scheme: name, ...credentialPlace(contract.securitySchemes.get(name)), scopes };
}

function readChallenge(
  contract: Contract,
  alternatives: readonly (readonly CredentialConfig[])[],
): string {
  const schemes = alternatives.flat().map(({ scheme }) => contract.securitySchemes.get(scheme));
  return challengeOf(schemes.find((scheme) => scheme !== undefined));
}

/** API keys have no registered challenge; the name is in common use. */
function challengeOf(scheme: SecurityScheme | undefined): string {
  if (scheme?.apiKey !== undefined) return 'ApiKey';
  return scheme?.scheme === 'basic' ? 'Basic realm="api", charset="UTF-8"' : 'Bearer';
}
