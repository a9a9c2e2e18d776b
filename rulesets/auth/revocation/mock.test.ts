import { expect, test } from 'vitest';
import { serveFlagship } from '../../../tests/mock/support/serve-flagship.ts';
import type { ServedHost } from '../../../tests/mock/support/serve-spec.ts';

const ACCOUNT = { email: 'mira.okafor@example.com', password: 'correct-horse-battery' };

/** Signs in, and tells the token. */
async function signIn(api: ServedHost, headers: Record<string, string> = {}): Promise<string> {
  const { body } = await api.call('POST', '/api/v1/auth/sessions', { headers, body: ACCOUNT });
  return (body as { data: { access_token: string } }).data.access_token;
}

async function status(
  api: ServedHost,
  method: 'GET' | 'DELETE',
  token: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const path = method === 'GET' ? '/api/v1/me' : '/api/v1/auth/sessions/current';
  const authorization = `Bearer ${token}`;
  return (await api.call(method, path, { headers: { authorization, ...headers } })).status;
}

test('a token that was signed out is refused, until it is handed out again', async () => {
  const api = await serveFlagship();
  const token = await signIn(api);
  expect(await status(api, 'GET', token)).toBe(200);
  expect(await status(api, 'DELETE', token)).toBe(204);
  expect(await status(api, 'GET', token)).toBe(401);
  expect(await status(api, 'DELETE', token)).toBe(401);
  expect(await signIn(api)).toBe(token);
  expect(await status(api, 'GET', token)).toBe(200);
  expect(api.reports).toEqual([]);
});

test('an answer that the caller has chosen hands a token out as well', async () => {
  const api = await serveFlagship();
  const token = await signIn(api);
  await status(api, 'DELETE', token);
  expect(await signIn(api, { prefer: 'example=mira' })).toBe(token);
  expect(await status(api, 'GET', token)).toBe(200);
});

test('a token that nobody was handed out goes on, and so do those of other clients', async () => {
  const api = await serveFlagship();
  expect(await status(api, 'DELETE', 'of-my-own')).toBe(204);
  expect(await status(api, 'GET', 'of-my-own')).toBe(200);
  const [here, there] = [{ 'x-mock-session': 'here' }, { 'x-mock-session': 'there' }];
  const token = await signIn(api, here);
  await signIn(api, there);
  await status(api, 'DELETE', token, here);
  expect(await status(api, 'GET', token, here)).toBe(401);
  expect(await status(api, 'GET', token, there)).toBe(200);
});

test('a sign-out that fails ends nothing', async () => {
  const api = await serveFlagship();
  const token = await signIn(api);
  expect(await status(api, 'DELETE', token, { prefer: 'code=500' })).toBe(500);
  expect(await status(api, 'GET', token)).toBe(200);
});
