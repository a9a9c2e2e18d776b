import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

async function isAsked(method: string, path: string, operation = {}): Promise<boolean> {
  const paths = {
    '/orders': { get: {} },
    '/orders/{id}': { get: {} },
    [path]: { [method]: operation },
  };
  return (await remarks(convention, api({ paths }))).length > 0;
}

test.each([
  ['post', '/orders/{id}/cancel', true],
  ['post', '/orders/{id}/archive', true],
  ['post', '/sessions/revoke', true],
  ['put', '/orders/{id}/cancel', false],
  ['post', '/orders/{id}', false],
  ['get', '/orders/{id}/archive', false],
] as const)('%s %s is an action: %s', async (method, path, expected) => {
  expect(await isAsked(method, path)).toBe(expected);
});

test('what creates a thing below an item is no action', async () => {
  expect(await isAsked('post', '/orders/{id}/refund', { responses: { 201: {} } })).toBe(false);
  expect(await isAsked('post', '/orders/{id}/refund', { responses: { 200: {} } })).toBe(true);
});

test('an empty list says that nothing happens', async () => {
  expect(await isAsked('post', '/orders/{id}/cancel', { 'x-side-effects': [] })).toBe(false);
  const description = 'Cancels it.\n\n## Side effects\nA mail.';
  expect(await isAsked('post', '/orders/{id}/cancel', { description })).toBe(false);
  expect(await isAsked('post', '/orders/{id}/cancel', { description: 'Cancels it.' })).toBe(true);
});
