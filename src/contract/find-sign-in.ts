import type { Contract } from './contract.ts';
import { isAuthEndpoint } from './is-auth-endpoint.ts';
import type { Operation } from './operation.ts';
import { spokenName } from './spoken-name.ts';

/** Not signing in, though a password is taken. */
const OTHER = /\b(sign ?up|register|reset|forgot|forgotten|recover|recovery|change|verify)\b/;

/** The operation that opens a session for an address and a password, or the like. */
export function findSignIn({ operations }: Contract): Operation | undefined {
  return operations.find((operation) => {
    const { node, path, requestBody } = operation;
    const said = node.text('x-auth-endpoint');
    if (said !== undefined) return said === 'login';
    const taken = [...(requestBody?.json?.schema?.properties.keys() ?? [])];
    return (
      isAuthEndpoint(operation) &&
      !operation.isProtected &&
      !OTHER.test(spokenName(`${path.text} ${node.text('operationId') ?? ''}`)) &&
      taken.some((name) => /\bpassword\b/.test(spokenName(name)))
    );
  });
}
