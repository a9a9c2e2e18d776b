import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import check from '../../../rulesets/auth/refresh-rotation/check.ts';
import convention from '../../../rulesets/auth/refresh-rotation/convention.ts';
import { runChecks, type TestReport } from '../../../src/testing/index.ts';
import { api, contractOf } from '../../support/contract-of.ts';

const responses = { 200: { description: 'The tokens.' } };
const text = { type: 'string' };

/** An operation that takes an object of texts, all of them required. */
function taking(example: object, parameters: readonly object[] = []): object {
  const properties = Object.fromEntries(Object.keys(example).map((name) => [name, text]));
  const schema = { type: 'object', required: Object.keys(example), properties };
  const content = { 'application/json': { schema, example } };
  return {
    post: { security: [], parameters, requestBody: { required: true, content }, responses },
  };
}

const SIGN_IN = { '/login': taking({ login: 'mira', password: 'correct-horse-battery' }) };
const KEY = { name: 'Idempotency-Key', in: 'header', required: true, schema: text };

interface Behaviour {
  /** Whether a token may be traded in, by how often it was. */
  readonly trades?: (times: number) => boolean;
  /** Whether another token is handed out for it. */
  readonly rotates?: boolean;
  /** Tokens that work from the start. */
  readonly seeds?: readonly string[];
}

/** Runs the check at a server of refresh tokens, which repeats what it has said to a key. */
async function judge(
  paths: object,
  { trades = (times) => times === 0, rotates = true, seeds = [] }: Behaviour,
): Promise<TestReport> {
  const times = new Map(seeds.map((seed) => [seed, 0]));
  const said = new Map<string, object>();
  const issue = (): object => {
    const token = `token-${times.size}`;
    times.set(token, 0);
    return rotates ? { tokens: { refreshToken: token } } : { tokens: {} };
  };
  const server = createServer(async (request, response) => {
    const { refreshToken: sent = '' } = (await json(request)) as { refreshToken?: string };
    const key = String(request.headers['idempotency-key'] ?? '');
    const used = times.get(sent);
    const isIn = said.has(key) || request.url === '/login' || (used !== undefined && trades(used));
    response.writeHead(isIn ? 200 : 401, { 'content-type': 'application/json' });
    if (!isIn) return response.end('{}');
    if (used !== undefined) times.set(sent, used + 1);
    const answer = said.get(key) ?? issue();
    if (key !== '') said.set(key, answer);
    return response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return runChecks({
    contract: await contractOf(api({ paths })),
    units: [{ convention, check }],
    options: () => ({}),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    only: [convention.id],
    seed: 1,
  });
}

/** What became of the check where it applies. */
function verdicts({ outcomes }: TestReport): readonly string[] {
  return outcomes.flatMap(({ operation, status, reason }) =>
    operation.includes('refresh') ? [reason ?? status] : [],
  );
}

const REFRESH = { '/refresh': taking({ refreshToken: 'seed' }) };

test.each<[string, object, Behaviour]>([
  ['after signing in', { ...SIGN_IN, ...REFRESH }, {}],
  ['with an example', REFRESH, { seeds: ['seed'] }],
  [
    'with idempotency keys',
    { ...SIGN_IN, '/refresh': taking({ refreshToken: 'seed' }, [KEY]) },
    {},
  ],
])('a token that works once is accepted, one that works twice found: %s', async (...row) => {
  const [, paths, behaviour] = row;
  const sound = await judge(paths, behaviour);
  expect([sound.findings, verdicts(sound)]).toEqual([[], ['passed']]);
  const { findings } = await judge(paths, { ...behaviour, trades: () => true });
  expect(findings).toMatchObject([
    { check: 'auth/refresh-rotation', expected: '401 for a refresh token that was used before' },
  ]);
  expect(findings[0]?.steps).toHaveLength(1);
});

test.each<[string, object, Behaviour, RegExp]>([
  [
    'a server that keeps its tokens',
    REFRESH,
    { seeds: ['seed'], rotates: false },
    /no refresh token/,
  ],
  ['a server that knows no example', REFRESH, {}, /no refresh token can be had/],
  [
    'an endpoint of many grants',
    { '/refresh': taking({ grant: 'password' }) },
    { trades: () => true },
    /it trades no refresh token/,
  ],
])('%s is not judged', async (_what, paths, behaviour, reason) => {
  const report = await judge(paths, behaviour);
  expect(report.findings).toEqual([]);
  expect(verdicts(report)).toEqual([expect.stringMatching(reason)]);
});
