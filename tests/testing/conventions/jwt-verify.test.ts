import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { runChecks, type TestReport } from '../../../src/testing/index.ts';
import { api, contractOf } from '../../support/contract-of.ts';
import check from '../../../rulesets/auth/jwt-verify/check.ts';
import convention from '../../../rulesets/auth/jwt-verify/convention.ts';
import { forgeJwt } from '../../../rulesets/auth/jwt-verify/forge-jwt.ts';

const contract = await contractOf(
  api({
    security: [{ token: [] }],
    paths: {
      '/me': { get: { operationId: 'getMe', responses: { 200: { description: 'Me.' } } } },
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }),
);

const sign = (text: string): string =>
  createHmac('sha256', 'secret').update(text).digest('base64url');
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'mira', exp: 4_000_000_000 })}`;
const TOKEN = `${text}.${sign(text)}`;

/** Runs the check at a server that lets in the tokens it believes. */
async function judge(believes: (token: string) => boolean, token = TOKEN): Promise<TestReport> {
  const server = createServer(({ headers }, response) => {
    const [, sent = ''] = /^Bearer (.*)$/.exec(headers.authorization ?? '') ?? [];
    response.writeHead(believes(sent) ? 200 : 401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return runChecks({
    contract,
    units: [{ convention, check }],
    options: () => ({}),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    only: [convention.id],
    seed: 1,
    credentials: () => token,
  });
}

const isGenuine = (token: string): boolean => {
  const [header = '', claims = '', signature = ''] = token.split('.');
  return signature === sign(`${header}.${claims}`);
};

/** Whether a token says that it is of an algorithm. */
const isOf =
  (alg: string) =>
  (token: string): boolean =>
    token.startsWith(`${part({ alg, typ: 'JWT' })}.`);

test('a server that verifies is not accused', async () => {
  const { findings, outcomes } = await judge(isGenuine);
  expect(findings).toEqual([]);
  expect(outcomes.map(({ status }) => status)).toEqual(['passed']);
});

test.each([
  ['believes `alg: none`', isOf('none'), 'the algorithm `none`'],
  ['refuses `none` in lower case alone', isOf('None'), '`None`'],
  [
    'looks at no signature',
    (token: string) => token.startsWith(`${text}.`) && !token.endsWith('.'),
    'a wrong signature',
  ],
  ['needs no signature', (token: string) => token === `${text}.`, 'no signature'],
  [
    'looks for a signature that it knows',
    (token: string) => token.endsWith(`.${sign(text)}`),
    'claims that its signature is not of',
  ],
])('a server that %s is found', async (_what, believes, flaw) => {
  const { findings } = await judge((token) => isGenuine(token) || believes(token));
  expect(findings.map(({ expected }) => expected)).toEqual([expect.stringContaining(flaw)]);
});

test('a token that is no JWT is not judged', async () => {
  const { outcomes } = await judge((token) => token === 'opaque', 'opaque');
  expect(outcomes[0]).toMatchObject({ status: 'skipped', reason: 'the credential is no JWT' });
});

test('law: no forgery is the token, and whatever is no JWT has none', () => {
  fc.assert(
    fc.property(fc.object(), fc.string(), (claims, key) => {
      const body = `${part({ alg: 'HS256' })}.${part({ ...claims })}`;
      const token = `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
      const forged = forgeJwt(token).map((each) => each.token);
      expect(forged).toHaveLength(5);
      expect(forged).not.toContain(token);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (opaque) => {
      expect(forgeJwt(opaque.replaceAll('.', ''))).toEqual([]);
    }),
  );
});
