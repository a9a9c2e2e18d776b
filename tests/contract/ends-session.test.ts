import { expect, test } from 'vitest';
import { endsSession } from '../../src/contract/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

async function verdict(method: string, path: string, operation: object): Promise<boolean[]> {
  const { operations } = await contractOf(api({ paths: { [path]: { [method]: operation } } }));
  return operations.map(endsSession);
}

test.each([
  ['post', '/logout', {}],
  ['get', '/user/sign-out', {}],
  ['post', '/things', { operationId: 'logoutUser' }],
  ['post', '/things', { operationId: 'userSignOut' }],
  ['post', '/things', { 'x-auth-endpoint': 'logout' }],
  ['post', '/things', { 'x-auth-endpoint': 'revoke' }],
  ['post', '/oauth2/revoke', {}],
  ['post', '/auth/revoke-token', {}],
  ['delete', '/auth/sessions/current', {}],
  ['delete', '/auth/session', {}],
])('%s %s %o ends the session of its caller', async (method, path, operation) => {
  expect(await verdict(method, path, operation)).toEqual([true]);
});

test.each([
  ['post', '/things', {}],
  ['post', '/things', { operationId: 'designOutput' }],
  ['post', '/invoices/{id}/revoke', {}],
  ['get', '/auth/sessions/current', {}],
  ['delete', '/auth/sessions/{id}', {}],
  ['delete', '/training/sessions', {}],
  ['post', '/logout', { 'x-auth-endpoint': 'login' }],
])('%s %s %o does not', async (method, path, operation) => {
  expect(await verdict(method, path, operation)).toEqual([false]);
});
