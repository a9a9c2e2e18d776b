import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Contract } from '../../../src/contract/index.ts';
import { contractOf } from '../../support/contract-of.ts';
import { describeCheck } from './support/describe-check.ts';
import { runShelf } from './support/run-shelf.ts';
import type { Hooks } from './support/shelf.ts';

describeCheck('http/method-not-allowed', ['getBook', 'listBooks', 'listEvents', 'listNotes'], {
  'a method works that the contract does not have': {
    hooks: {
      intercept: ({ method, url }) =>
        method === 'DELETE' && url.pathname === '/v1/books' ? { status: 204 } : undefined,
    },
    finding: { operation: 'listBooks', actual: 'status 204' },
  },
  'a path is denied because of the method': {
    hooks: {
      intercept: ({ method, url }) =>
        method === 'PUT' && url.pathname === '/v1/events' ? { status: 404 } : undefined,
    },
    finding: { operation: 'listEvents', actual: 'status 404, although the path exists' },
  },
  '`Allow` has none of the methods': {
    hooks: {
      intercept: ({ method, url }) =>
        method === 'POST' && /\d$/.test(url.pathname)
          ? { status: 405, headers: { allow: 'OPTIONS' } }
          : undefined,
    },
    finding: {
      operation: 'getBook',
      expected: '`Allow: GET, PUT, PATCH, DELETE` with 405 to POST',
      actual: '`OPTIONS`',
    },
  },
});

const ROUTER: Partial<Hooks> = {
  intercept: ({ method, url }) =>
    /^(GET|POST) \/v1\/books$|^(GET|PUT|PATCH|DELETE) \/v1\/books\/\d+$|^GET \/v1\/events$|^(GET|POST) \/v1\/notes$/.test(
      `${method} ${url.pathname}`,
    )
      ? undefined
      : { status: 404 },
};

test('a router that knows paths only with their methods is left in peace', async () => {
  const { findings } = await runShelf('http/method-not-allowed', ROUTER);
  expect(findings).toEqual([]);
});

test.each([
  [{ status: 405 }, 'a header `Allow` with 405'],
  [{ status: 405, headers: { allow: 'GET' } }, '`Allow: GET, POST` with 405 to PUT'],
])(
  'what a framework makes of 405 is its own affair, until the contract promises it',
  async (refusal, expected) => {
    const hooks: Partial<Hooks> = {
      intercept: ({ method, url }) =>
        method === 'PUT' && url.pathname === '/v1/books' ? refusal : undefined,
    };
    expect((await runShelf('http/method-not-allowed', hooks)).findings).toEqual([]);
    const contract = await promising405();
    const { findings } = await runShelf('http/method-not-allowed', hooks, { contract });
    expect(findings).toEqual([expect.objectContaining({ operation: 'listBooks', expected })]);
  },
);

test('a contract whose catalogue of errors has a code for 405 promises to use it', async () => {
  const contract = await promising405();
  const { findings } = await runShelf('http/method-not-allowed', ROUTER, { contract });
  expect(findings.map(({ actual }) => actual)).toContain('status 404, although the path exists');
});

async function promising405(): Promise<Contract> {
  const text = await readFile(new URL('support/shelf.yaml', import.meta.url), 'utf8');
  return contractOf(`${text}\nx-error-codes:\n  NO_METHOD: { status: 405 }\n`);
}
