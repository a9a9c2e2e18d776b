import { expect, test } from 'vitest';
import { findSignIn } from '../../src/contract/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

/** An operation that takes texts of some names. */
function taking(names: readonly string[], more: object = {}): object {
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  const content = { 'application/json': { schema: { type: 'object', properties } } };
  return { post: { requestBody: { content }, ...more } };
}

async function found(paths: object): Promise<string | undefined> {
  return findSignIn(await contractOf(api({ paths })))?.path.text;
}

test('signing in is told by `x-auth-endpoint`, or by a name and a password', async () => {
  const names = ['login', 'password'];
  expect(await found({ '/things': taking([], { 'x-auth-endpoint': 'login' }) })).toBe('/things');
  expect(await found({ '/login': taking(names) })).toBe('/login');
  expect(await found({ '/s': taking(names, { operationId: 'signIn' }) })).toBe('/s');
  const both = { '/sign-up': taking(names), '/users/login': taking(names) };
  expect(await found(both)).toBe('/users/login');
});

test.each([
  ['/login', taking(['code'])],
  ['/sign-up', taking(['email', 'password'])],
  ['/reset-password', taking(['password'])],
  ['/things', taking(['email', 'password'])],
  ['/login', taking(['email', 'password'], { 'x-auth-endpoint': 'logout' })],
])('%s does not sign in', async (path, item) => {
  expect(await found({ [path]: item })).toBeUndefined();
});
