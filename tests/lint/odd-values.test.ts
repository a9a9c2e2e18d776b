import { expect, test } from 'vitest';
import { lint } from '../../src/studio/lint.ts';

const SPEC = '/shop/openapi.json';

/** An object that cannot be turned into a text by itself. */
const ODD = { toString: null, valueOf: 1 };

const PATHS = { '/orders': { post: { responses: {} } } };

test.each([
  ['the URL of a server', { servers: [{ url: ODD }], paths: { '/orders': ODD } }],
  [
    'a status to try again after',
    { paths: { ...PATHS, '/more': ODD }, 'x-speakeasy-retries': { statusCodes: [ODD] } },
  ],
])('%s may be anything', async (_name, odd) => {
  const contract = { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, ...odd };
  const texts = new Map([[SPEC, JSON.stringify(contract)]]);
  const options = { projectRoot: '/shop', config: {}, rulesets: [], preset: 'strict' as const };
  const [result] = await lint([SPEC], { ...options, texts });
  expect(result?.findings.map(({ code }) => code)).toContain('oas3-schema');
});
