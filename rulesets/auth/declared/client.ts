import type { SecurityScheme } from '../../../src/contract/index.ts';
import { defineClient } from '../../../src/convention/index.ts';
import { authenticate, type CredentialPlace } from './client.runtime.ts';

export default defineClient({
  slot: 'authenticate',
  step: authenticate,
  config(operation, { contract }) {
    const alternatives = operation.security.map((requirement) =>
      [...requirement.keys()].flatMap((name) => {
        const scheme = contract.securitySchemes.get(name);
        return scheme === undefined ? [] : place(scheme);
      }),
    );
    const usable = alternatives.filter((places) => places.length > 0);
    return usable.length === 0 ? undefined : { alternatives: usable };
  },
  effects: (operation) => ({ schemes: operation.security.flatMap((one) => [...one.keys()]) }),
});

/** Where a credential travels; nowhere for mutual TLS, which is no part of a request. */
function place({ name, type, scheme, apiKey, isBearer }: SecurityScheme): CredentialPlace[] {
  if (apiKey !== undefined) {
    const { in: location } = apiKey;
    if (location !== 'header' && location !== 'query' && location !== 'cookie') return [];
    return [{ scheme: name, in: location, name: apiKey.name }];
  }
  const header = { scheme: name, in: 'header', name: 'Authorization' } as const;
  if (isBearer) return [{ ...header, prefix: 'Bearer' }];
  if (scheme === 'basic') return [{ ...header, prefix: 'Basic' }];
  return type === 'http' && scheme !== undefined ? [{ ...header, prefix: scheme }] : [];
}
