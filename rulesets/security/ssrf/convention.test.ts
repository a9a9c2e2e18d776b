import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const URI = { type: 'string', format: 'uri' };

async function said(operationId: string, name: string, schema: unknown): Promise<number> {
  const body = { type: 'object', properties: { [name]: schema } };
  const content = { 'application/json': { schema: body } };
  const found = await remarks(
    convention,
    api({ paths: { '/a': { post: { operationId, requestBody: { content }, responses: {} } } } }),
  );
  return found.length;
}

test.each([
  ['create', 'callback_url', { type: 'string' }],
  ['create', 'notificationURL', { type: 'string' }],
  ['create', 'StatusCallback', URI],
  ['create', 'feed_url', URI],
  ['createWebhook', 'url', { type: 'string' }],
])('%s takes in %s, %o, what the server calls', async (operation, name, schema) => {
  expect(await said(operation, name, schema)).toBe(1);
});

test.each([
  ['create', 'url', URI],
  ['create', 'redirect_uri', URI],
  ['create', 'target_url', URI],
  ['create', 'callback', { type: 'string' }],
  ['create', 'callback_url', { ...URI, readOnly: true }],
  ['create', 'callback_url', { ...URI, 'x-allowed-hosts': ['example.com'] }],
  ['create', 'callback_url', { ...URI, pattern: '^https://example.com/' }],
  ['createWebhook', 'curl', { type: 'string' }],
])('%s does not in %s, %o', async (operation, name, schema) => {
  expect(await said(operation, name, schema)).toBe(0);
});
