import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

async function edits(url: unknown): Promise<unknown[]> {
  const found = await remarks(convention, api({ servers: [{ url }], paths: {} }));
  return found.flatMap((remark) => remark.edits.map(([, value]) => value));
}

test.each([
  ['http://api.example.com/v1', 'https://api.example.com/v1'],
  ['HTTP://api.example.com', 'HTTPs://api.example.com'],
  ['ws://api.example.com', 'wss://api.example.com'],
  ['http://localhost.example.com', 'https://localhost.example.com'],
  ['http://localhost@example.com', 'https://localhost@example.com'],
  ['http://{tenant}.example.com', 'https://{tenant}.example.com'],
])('%s becomes %s', async (url, secured) => {
  expect(await edits(url)).toEqual([secured]);
});

test.each([
  'https://api.example.com',
  '/v1',
  '{scheme}://example.com',
  'http://localhost:8080/v1',
  'http://app.localhost',
  'http://127.0.0.1:80',
  'http://[::1]:3000',
  7,
])('%s is left alone', async (url) => {
  expect(await edits(url)).toEqual([]);
});
