import { expect, test } from 'vitest';
import { answerFaults } from '../../src/mock/answer/answer-faults.ts';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';

const TYPE = { 'content-type': 'application/json' };

async function faults(answer: { status?: number; headers?: object; body?: unknown }) {
  const headers = {
    'X-Count': { required: true, schema: { type: 'integer', minimum: 1 } },
    'X-Tags': { schema: { type: 'array', items: { enum: ['a', 'b'] } } },
  };
  const get = { responses: { 200: { ...json({ type: 'integer' }), headers } } };
  const [operation] = (await contractOf(describeApi({ '/thing': { get } }))).operations;
  if (operation === undefined) throw new Error('no operation');
  return answerFaults(operation, {
    status: answer.status ?? 200,
    headers: { ...TYPE, 'x-count': '1', ...answer.headers },
    body: 'body' in answer ? answer.body : 1,
  });
}

test('an answer as it is declared has none', async () => {
  expect(await faults({})).toEqual([]);
  expect(await faults({ headers: { 'x-tags': 'a, b' } })).toEqual([]);
  const parameters = { 'content-type': 'application/json; charset=utf-8' };
  expect(await faults({ headers: parameters })).toEqual([]);
});

test.each([
  ['a status', { status: 201 }, ['Response status 201 is not declared']],
  [
    'a content type',
    { headers: { 'content-type': 'text/html' }, body: '' },
    ['Response content type text/html is not declared'],
  ],
  ['a body', { body: 'x' }, ['Response body must be integer']],
  ['a header', { headers: { 'x-count': '0' } }, ['Response header X-Count must be >= 1']],
  ['a list in a header', { headers: { 'x-tags': 'a,c' } }, [expect.stringContaining('X-Tags')]],
  ['a missing header', { headers: { 'x-count': undefined } }, [expect.stringContaining('missing')]],
])('%s that is not', async (_name, answer, expected) => {
  expect(await faults(answer)).toEqual(expected);
});
