import { expect, test } from 'vitest';
import { isAuthEndpoint } from '../../src/contract/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

async function verdict(path: string, operation: Readonly<Record<string, unknown>> = {}) {
  const { operations } = await contractOf(api({ paths: { [path]: { post: operation } } }));
  return operations.map(isAuthEndpoint);
}

test.each([
  ['/login', {}],
  ['/user/sign-in', {}],
  ['/users/{id}/reset_password', {}],
  ['/v1/oauth/token', {}],
  ['/sessions', { operationId: 'signIn' }],
  ['/accounts', { operationId: 'signUp' }],
  ['/things', { 'x-auth-endpoint': 'register' }],
])('%s %o opens an account or a session', async (path, operation) => {
  expect(await verdict(path, operation)).toEqual([true]);
});

test.each([
  ['/things', {}],
  ['/designs', { operationId: 'signInvoice' }],
  ['/logins-per-day', {}],
  ['/login/{id}/things/parts', {}],
  ['/login', { 'x-auth-endpoint': 'logout' }],
  ['/tokens/count', {}],
  ['/login-links', {}],
  ['/orgs/{org}/personal-access-token-requests', {}],
  ['/login/{id}', {}],
])('%s %o does not', async (path, operation) => {
  expect(await verdict(path, operation)).toEqual([false]);
});
