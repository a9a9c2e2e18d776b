import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import check from '../../../rulesets/auth/revocation/check.ts';
import convention from '../../../rulesets/auth/revocation/convention.ts';
import {
  runChecks,
  TEST_FORMATS,
  type CredentialSource,
  type Exchange,
  type TestReport,
} from '../../../src/testing/index.ts';
import { api, contractOf } from '../../support/contract-of.ts';

const ACCOUNT = { email: 'mira@example.com', password: 'correct-horse-battery' };
const responses = { 200: { description: 'Done.' } };

const signIn = {
  operationId: 'signIn',
  security: [],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        example: ACCOUNT,
        schema: {
          type: 'object',
          required: ['email', 'password'],
          properties: {
            email: { type: 'string', format: 'email' },
            password: { type: 'string', format: 'password' },
          },
        },
      },
    },
  },
  responses,
};
const revoked = {
  content: {
    'application/x-www-form-urlencoded': {
      schema: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
    },
  },
  required: true,
};

/** A contract with a way out; by its name alone it is known for one. */
function contractWith(paths: object): ReturnType<typeof contractOf> {
  return contractOf(
    api({
      security: [{ token: [] }],
      paths: { '/me': { get: { operationId: 'getMe', responses } }, ...paths },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    }),
  );
}

const IN = { '/login': { post: signIn } };
const OUT = { '/sessions/current': { delete: { operationId: 'leave', responses } } };
const REVOKE = {
  '/oauth/revoke': { post: { operationId: 'end', security: [], requestBody: revoked, responses } },
};

interface Behaviour {
  /** Whether a token is let in, by what the server did to it. */
  readonly believes?: (what: 'open' | 'over' | 'unknown') => boolean;
  readonly knows?: boolean;
  readonly leaves?: number;
  /** What stands before each token it hands out. */
  readonly prefix?: string;
  readonly denylist?: boolean;
  readonly onExchange?: (exchange: Exchange) => void;
}

/** Runs the check at a server of sessions. */
async function judge(
  paths: object,
  {
    believes = (what) => what === 'open',
    knows = true,
    leaves = 200,
    prefix = '',
    denylist = false,
    onExchange,
  }: Behaviour,
  credentials?: CredentialSource,
): Promise<TestReport> {
  const tokens = new Map<string, 'open' | 'over'>([['given', 'open']]);
  const answer = (path: string, method: string, sent: string, body: string): [number, object?] => {
    if (path === '/login') {
      if (!knows || body !== JSON.stringify(ACCOUNT)) return [401];
      const issued = `${prefix}issued-${tokens.size}`;
      tokens.set(issued, 'open');
      return [200, { data: { access_token: issued } }];
    }
    const isRevoking = path === '/oauth/revoke';
    const token = isRevoking ? (new URLSearchParams(body).get('token') ?? '') : sent;
    if (!isRevoking && !believes(tokens.get(token) ?? 'unknown')) return [401];
    if (!isRevoking && method !== 'DELETE') return [200];
    if (leaves === 200) tokens.set(token, 'over');
    return [leaves];
  };
  const server = createServer(async (request, response) => {
    const { url: path = '', method = '', headers } = request;
    const [, sent = ''] = /^Bearer (.*)$/.exec(headers.authorization ?? '') ?? [];
    const [status, body = {}] = answer(path, method, sent, await text(request));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return runChecks({
    contract: await contractWith(paths),
    units: [{ convention, check }],
    options: () => ({ denylist }),
    url,
    only: [convention.id],
    seed: 1,
    credentials,
    onExchange,
  });
}

/** What became of the check where it applies. */
function verdicts({ outcomes }: TestReport): readonly string[] {
  return outcomes.flatMap(({ operation, status, reason }) =>
    operation === 'getMe' || operation === 'signIn' ? [] : [reason ?? status],
  );
}

const fresh =
  (): CredentialSource =>
  async ({ url }) => {
    const options = { method: 'POST', body: JSON.stringify(ACCOUNT) };
    const answer = await fetch(new URL('/login', url), options);
    return ((await answer.json()) as { data: { access_token: string } }).data.access_token;
  };
const lasts: Behaviour = { believes: (what) => what !== 'unknown' };

test.each<[string, object, CredentialSource | undefined]>([
  ['signs out', { ...IN, ...OUT }, undefined],
  ['revokes what its body names', { ...IN, ...REVOKE }, undefined],
  ['signs out whoever has come by another way', OUT, fresh()],
])(
  'a server that %s is not accused, and one that goes on letting in is',
  async (_what, paths, source) => {
    const sound = await judge(paths, {}, source);
    expect([sound.findings, verdicts(sound)]).toEqual([[], ['passed']]);
    const { findings } = await judge(paths, lasts, source);
    expect(findings).toMatchObject([
      { check: 'auth/revocation', expected: '401 for the token of a session that is over' },
    ]);
    expect(findings[0]?.steps).toHaveLength(2);
    // Tokens of sessions are as secret as credentials.
    expect(JSON.stringify(findings)).not.toMatch(/issued-\d/);
    expect(findings[0]?.curl).toMatch(/authorization: Bearer '"\$(SPECWRIGHT_)?TOKEN"/);
  },
);

test('an archive of a run shows no token, neither where it is handed out nor where it is sent', async () => {
  const exchanges: Exchange[] = [];
  const onExchange = (exchange: Exchange): void => void exchanges.push(exchange);
  for (const paths of [OUT, REVOKE]) {
    const report = await judge({ ...IN, ...paths }, { ...lasts, onExchange });
    const archive = TEST_FORMATS.har(report, {
      version: '0.0.0',
      exchanges,
    });
    expect(archive).toContain('Bearer $TOKEN');
    expect(archive).not.toMatch(/issued-\d/);
  }
  expect(exchanges.some(({ request }) => request.body?.includes('issued-') === true)).toBe(true);
});

test.each<[string, object, Behaviour, CredentialSource | undefined, RegExp]>([
  ['a server that lets any token in', IN, { believes: () => true }, undefined, /any token/],
  ['a credential that lasts', {}, lasts, () => 'given', /of no session/],
  [
    'one that lasts, where nobody can sign in',
    IN,
    { ...lasts, knows: false },
    () => 'given',
    /of no/,
  ],
  ['a way out that leads nowhere', IN, { leaves: 503 }, undefined, /answered 503/],
  ['a caller who is not let in', {}, {}, () => 'made-up', /GET was answered 401/],
])('%s is not judged', async (_what, paths, behaviour, credentials, reason) => {
  const report = await judge({ ...paths, ...OUT }, behaviour, credentials);
  expect(report.findings).toEqual([]);
  expect(verdicts(report)).toEqual([expect.stringMatching(reason)]);
});

test('a JWT may be good until its time is over, unless the team says otherwise', async () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const prefix = `${part({ alg: 'HS256' })}.${part({ sub: 'mira' })}.`;
  const believes = (what: 'open' | 'over' | 'unknown'): boolean => what !== 'unknown';
  const lenient = await judge({ ...IN, ...OUT }, { believes, prefix });
  expect(lenient.findings).toEqual([]);
  expect(verdicts(lenient)).toEqual([expect.stringContaining('denylist')]);
  const strict = await judge({ ...IN, ...OUT }, { believes, prefix, denylist: true });
  expect(strict.findings).toHaveLength(1);
});
