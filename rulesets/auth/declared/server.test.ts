import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import { auth, type AuthConfig, type CredentialConfig } from './server.runtime.ts';

const world = environment({
  authenticate: (scheme, credential) =>
    Promise.resolve(
      credential === 'good' || credential === 'ada:pw:1'
        ? { id: `${scheme}-user`, scopes: ['read'] }
        : undefined,
    ),
});
const bearer: CredentialConfig = { scheme: 'token', in: 'bearer', scopes: [] };

function run(alternatives: AuthConfig['alternatives'], request: Exchange) {
  const step = auth(world)({ alternatives, challenge: 'Bearer' }, request.operation);
  return runStep(step, request);
}

describe('a bearer token', () => {
  test('is accepted whatever the case of the scheme', async () => {
    const request = exchange({ headers: { authorization: 'bEARER good' } });
    expect((await run([[bearer]], request)).status).toBe(200);
    expect(request.principal?.id).toBe('token-user');
  });

  test.each([
    [{}, 'Bearer'],
    [{ authorization: 'Basic good' }, 'Bearer'],
    [{ authorization: 'Bearer bad' }, 'Bearer error="invalid_token"'],
    [{ authorization: 'Bearer good extra' }, 'Bearer'],
  ])('%j is challenged with %s', async (headers, challenge) => {
    const { problem, headers: answered } = await run([[bearer]], exchange({ headers }));
    expect(problem?.cause.kind).toBe('unauthenticated');
    expect(answered['www-authenticate']).toBe(challenge);
  });

  test('that lacks a scope is forbidden', async () => {
    const headers = { authorization: 'Bearer good' };
    const run2 = (scopes: string[]) => run([[{ ...bearer, scopes }]], exchange({ headers }));
    expect((await run2(['read'])).status).toBe(200);
    expect((await run2(['read', 'admin'])).problem?.cause.kind).toBe('forbidden');
  });
});

test.each<[string, CredentialConfig, Parameters<typeof exchange>[0]]>([
  [
    'a header',
    { scheme: 'k', in: 'header', name: 'X-Key', scopes: [] },
    { headers: { 'x-key': 'good' } },
  ],
  ['the query', { scheme: 'k', in: 'query', name: 'key', scopes: [] }, { url: '/orders?key=good' }],
  [
    'a cookie',
    { scheme: 'k', in: 'cookie', name: 'sid', scopes: [] },
    { headers: { cookie: 'a=b; sid=good' } },
  ],
  [
    'basic',
    { scheme: 'k', in: 'basic', scopes: [] },
    { headers: { authorization: `Basic ${btoa('ada:pw:1')}` } },
  ],
])('a credential is found in %s', async (_name, config, request) => {
  expect((await run([[config]], exchange(request))).status).toBe(200);
  expect((await run([[config]], exchange())).problem?.cause.kind).toBe('unauthenticated');
});

test('alternatives are tried in turn, and all of one are needed', async () => {
  const key: CredentialConfig = { scheme: 'key', in: 'header', name: 'X-Key', scopes: [] };
  const onlyToken = exchange({ headers: { authorization: 'Bearer good' } });
  expect((await run([[key], [bearer]], onlyToken)).status).toBe(200);
  expect((await run([[key, bearer]], onlyToken)).problem?.cause.kind).toBe('unauthenticated');
});

test('an empty alternative admits the anonymous, not a refused credential', async () => {
  const anonymous = exchange();
  expect((await run([[bearer], []], anonymous)).status).toBe(200);
  expect(anonymous.principal).toBeUndefined();
  const refused = exchange({ headers: { authorization: 'Bearer bad' } });
  expect((await run([[bearer], []], refused)).problem?.cause.kind).toBe('unauthenticated');
});

test('text that is not base64 is no credential', async () => {
  const basic: CredentialConfig = { scheme: 'k', in: 'basic', scopes: [] };
  const request = exchange({ headers: { authorization: 'Basic ~~~' } });
  expect((await run([[basic]], request)).problem?.cause.kind).toBe('unauthenticated');
});
