import { expect, test } from 'vitest';
import { serveDescription } from '../../../tests/mock/support/serve-description.ts';
import { serveFlagship } from '../../../tests/mock/support/serve-flagship.ts';
import type { ServedHost } from '../../../tests/mock/support/serve-spec.ts';
import { readme, readmeBlocks } from '../../../tests/support/readme-blocks.ts';

const ACCOUNT = { email: 'mira.okafor@example.com', password: 'correct-horse-battery' };
const [GOOD] = readmeBlocks(readme('auth/refresh-rotation'), 'good');

interface Answered {
  readonly data: { readonly refresh_token: string };
  readonly error: { readonly code: string };
}

function post(api: ServedHost, path: string, body: object, headers: Record<string, string> = {}) {
  return api.call('POST', `/api/v1/auth/${path}`, { body, headers });
}

async function signIn(api: ServedHost, headers: Record<string, string> = {}): Promise<string> {
  const { body } = await post(api, 'sessions', ACCOUNT, headers);
  return (body as Answered).data.refresh_token;
}

test('a token that was traded in is refused, until it is handed out again', async () => {
  const api = await serveFlagship();
  const body = { refresh_token: await signIn(api) };
  expect((await post(api, 'tokens', body)).status).toBe(201);
  const again = await post(api, 'tokens', body);
  expect([again.status, (again.body as Answered).error.code]).toEqual([
    401,
    'REFRESH_TOKEN_INVALID',
  ]);
  expect(await signIn(api, { prefer: 'example=mira' })).toBe(body.refresh_token);
  expect((await post(api, 'tokens', body)).status).toBe(201);
  expect(api.reports).toEqual([]);
});

test('an answer that the caller has chosen uses nothing up, nor does one that fails', async () => {
  const api = await serveFlagship();
  const body = { refresh_token: await signIn(api) };
  for (const prefer of ['code=201', 'code=500', 'example=mira']) {
    expect((await post(api, 'tokens', body, { prefer })).status).toBe(
      prefer === 'code=500' ? 500 : 201,
    );
  }
  expect((await post(api, 'tokens', body)).status).toBe(201);
});

test('a token that nobody was handed out goes on', async () => {
  const api = await serveFlagship();
  const body = { refresh_token: 'a-token-of-my-own-that-is-long-enough' };
  for (const _time of [1, 2]) expect((await post(api, 'tokens', body)).status).toBe(201);
});

test('where one example follows itself, another text takes its place', async () => {
  const api = await serveDescription(GOOD?.text ?? '');
  const trade = async (token: string): Promise<[number, string]> => {
    const { status, body } = await api.call('POST', '/tokens', { body: { refresh_token: token } });
    return [status, (body as Answered['data'] | undefined)?.refresh_token ?? ''];
  };
  expect(await trade('the-first-token')).toEqual([201, 'the-second-token']);
  const [status, third] = await trade('the-second-token');
  expect([status, third]).toEqual([201, expect.not.stringMatching(/^the-second-token$/)]);
  expect((await trade('the-second-token'))[0]).toBe(401);
  expect((await trade(third))[0]).toBe(201);
});
