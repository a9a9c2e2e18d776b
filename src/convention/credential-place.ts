import type { SecurityScheme } from '../contract/index.ts';
import type { CredentialPlace } from '../../templates/server-express/runtime/read-credential.ts';

/** Where the credential of a security scheme travels; as a bearer token, unless the contract says otherwise. */
export function credentialPlace(scheme: SecurityScheme | undefined): CredentialPlace {
  if (scheme?.apiKey === undefined) return { in: scheme?.scheme === 'basic' ? 'basic' : 'bearer' };
  const { in: location, name } = scheme.apiKey;
  return { in: location === 'query' || location === 'cookie' ? location : 'header', name };
}
