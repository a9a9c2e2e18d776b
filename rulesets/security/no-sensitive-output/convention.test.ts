import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

type Members = Readonly<Record<string, unknown>>;

const KEY = { $ref: '#/components/schemas/Key' };

/** What is said of one property of an answer that these methods of `/things` share. */
async function said(path: string, methods: readonly string[], name: string, schema: Members) {
  const answer = { description: 'It.', content: { 'application/json': { schema: KEY } } };
  const operations = methods.map((method) => [method, { responses: { 200: answer } }]);
  const found = await remarks(
    convention,
    api({
      paths: { [path]: Object.fromEntries(operations) as unknown },
      components: { schemas: { Key: { type: 'object', properties: { [name]: schema } } } },
    }),
  );
  return found.length;
}

const TEXT = { type: 'string' };

test('a credential may be shown by who issues it, and by nobody else', async () => {
  expect(await said('/keys', ['post'], 'api_key', TEXT)).toBe(0);
  expect(await said('/keys', ['get', 'post'], 'api_key', TEXT)).toBe(1);
  expect(await said('/login', ['get'], 'access_token', TEXT)).toBe(0);
  expect(await said('/login', ['get'], 'password', TEXT)).toBe(1);
});

test('a password or its hash may not be shown at all', async () => {
  expect(await said('/users', ['post'], 'password', TEXT)).toBe(1);
  expect(await said('/users', ['post'], 'passwordHash', TEXT)).toBe(1);
});

test('what is decided, or no text, is left alone', async () => {
  expect(await said('/users', ['get'], 'password', { ...TEXT, writeOnly: true })).toBe(0);
  expect(await said('/users', ['get'], 'api_key', { ...TEXT, writeOnly: false })).toBe(0);
  expect(await said('/users', ['get'], 'password', { type: 'boolean' })).toBe(0);
});
