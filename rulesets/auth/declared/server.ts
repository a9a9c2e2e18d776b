import type { Contract, Operation, SecurityScheme } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
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
  const scheme = contract.securitySchemes.get(name);
  if (scheme?.apiKey === undefined) {
    return { scheme: name, in: scheme?.scheme === 'basic' ? 'basic' : 'bearer', scopes };
  }
  const location = scheme.apiKey.in;
  return {
    scheme: name,
    in: location === 'query' || location === 'cookie' ? location : 'header',
    name: scheme.apiKey.name,
    scopes,
  };
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
