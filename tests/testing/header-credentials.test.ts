import { expect, test } from 'vitest';
import { headerCredentials } from '../../src/testing/session/header-credentials.ts';
import { api, contractOf } from '../support/contract-of.ts';

const contract = await contractOf(
  api({
    paths: {},
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        oauth: { type: 'oauth2', flows: {} },
        basic: { type: 'http', scheme: 'basic' },
        key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        session: { type: 'apiKey', in: 'cookie', name: 'sid' },
      },
    },
  }),
);

const SCHEMES = ['bearer', 'oauth', 'basic', 'key', 'session'];

test.each<[Record<string, string>, Record<string, string>, string[]]>([
  [{ authorization: 'bearer abc' }, { bearer: 'abc', oauth: 'abc' }, []],
  [{ Authorization: `Basic ${Buffer.from('me:pw').toString('base64')}` }, { basic: 'me:pw' }, []],
  [{ 'x-api-key': 'k' }, { key: 'k' }, []],
  [{ Authorization: 'Digest x', 'X-Tenant': 't' }, {}, ['Authorization', 'X-Tenant']],
  [{ 'X-Tenant': 't', 'X-API-Key': 'k' }, { key: 'k' }, ['X-Tenant']],
])('%j', async (headers, credentials, left) => {
  const given = headerCredentials(contract, headers, undefined);
  const known = await Promise.all(
    SCHEMES.map(async (scheme) => [
      scheme,
      await given.source?.({ scheme, who: 'valid', url: '', scopes: [] }),
    ]),
  );
  expect(Object.fromEntries(known.filter(([, value]) => value !== undefined))).toEqual(credentials);
  expect(Object.keys(given.headers)).toEqual(left);
});

test('nobody else is who the header says, and other schemes are asked of the source', async () => {
  const { source } = headerCredentials(
    contract,
    { 'X-API-Key': 'k' },
    ({ scheme, who }) => `${who} ${scheme}`,
  );
  const ask = (scheme: string, who: 'valid' | 'other'): unknown =>
    source?.({ scheme, who, url: '', scopes: [] });
  expect(await ask('key', 'valid')).toBe('k');
  expect(await ask('key', 'other')).toBe('other key');
  expect(await ask('bearer', 'valid')).toBe('valid bearer');
});
