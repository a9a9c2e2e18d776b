import { describe, expect, test } from 'vitest';
import {
  addParameters,
  addResponses,
  nearestWord,
  overPractice,
  runContractRule,
} from '../../src/convention/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

describe('the word that was meant', () => {
  test.each([
    ['rate-limt', 'rate-limit'],
    ['rateLimit', 'rate-limit'],
    ['rate_limits', 'rate-limit'],
    ['ratelmit', 'rate-limit'],
    ['onwer', 'owner'],
    ['order', undefined],
    ['sla', undefined],
    ['rate', undefined],
  ])('by %s is %s', (word, meant) => {
    expect(nearestWord(word, ['rate-limit', 'owner', 'slo'])).toBe(meant);
  });
});

describe('a practice', () => {
  const rule = overPractice({
    keeps: ({ node, path }) =>
      path.text === '/exempt' ? undefined : node.child('x-kept') !== undefined,
    lapse: ({ id }) => [`${id} lapses`, 'Keep it'],
    absence: (amount) => [`${amount} lapse`, 'Keep it'],
  });

  test('that hardly any operation keeps is missed once', async () => {
    expect(await said(20, 1)).toEqual([['19 of 20 operations lapse', '/paths']]);
  });

  test('that some keep is missed where it is missing', async () => {
    expect(await said(3, 1)).toEqual([
      ['get /1 lapses', '/paths/~11/get'],
      ['get /2 lapses', '/paths/~12/get'],
    ]);
  });

  test('that all keep is not missed', async () => {
    expect(await said(2, 2)).toEqual([]);
    expect(await said(0, 0)).toEqual([]);
  });

  async function said(total: number, kept: number): Promise<string[][]> {
    const paths = Array.from({ length: total }, (_, index) => [
      `/${index}`,
      { get: { responses: {}, ...(index < kept ? { 'x-kept': true } : {}) } },
    ]);
    const contract = await contractOf(
      api({ paths: { ...Object.fromEntries(paths), '/exempt': { get: { responses: {} } } } }),
    );
    return runContractRule(rule, contract, {}).map(({ what, at }) => [what, at.pointer]);
  }
});

describe('a parameter that a fix adds', () => {
  test.each([
    [{ responses: {} }, { op: 'add', path: ['parameters'], before: 'responses' }],
    [
      { requestBody: {}, responses: {} },
      { op: 'add', before: 'requestBody' },
    ],
    [{ parameters: [], responses: {} }, { op: 'append' }],
  ])('to %j is written once and referred to', async (post, expected) => {
    const contract = await contractOf(api({ paths: { '/a': { post } } }));
    const [operation] = contract.operations;
    if (operation === undefined) throw new Error('no operation');
    const [shared, use] = addParameters(operation, [
      { name: 'P', in: 'header', description: '', schema: {} },
    ]);
    expect(shared).toMatchObject({ op: 'add', path: ['components', 'parameters', 'P'] });
    expect(use).toMatchObject(expected);
    const reference = { $ref: '#/components/parameters/P' };
    expect([use]).toContainEqual(
      expect.objectContaining({ value: use?.op === 'append' ? reference : [reference] }),
    );
  });
});

test.each([
  [['200', '500'], '500'],
  [['200', '404', 'default'], 'default'],
  [['200', '4XX'], '4XX'],
  [['200'], undefined],
])('a response that a fix adds to %j stands before %s', async (statuses, before) => {
  const responses = Object.fromEntries(statuses.map((status) => [status, { description: '' }]));
  const contract = await contractOf(api({ paths: { '/a': { post: { responses } } } }));
  const [operation] = contract.operations;
  if (operation === undefined) throw new Error('no operation');
  const [, use] = addResponses(contract, operation, [
    { status: 422, name: 'Unprocessable', description: '' },
  ]);
  expect(use?.op === 'add' ? use.before : use).toBe(before);
});
