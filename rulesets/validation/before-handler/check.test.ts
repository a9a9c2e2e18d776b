import { expect, test } from 'vitest';
import type { Schema } from '../../../src/contract/index.ts';
import { api, contractOf, schemas } from '../../../tests/support/contract-of.ts';
import check from './check.ts';
import { isTidied } from './is-tidied.ts';

const CODE = { type: 'string', pattern: '^[A-Z]+$', 'x-normalize': ['trim'] };

test.each([
  ['/code', true],
  ['/lines/0/code', true],
  ['/a~1b', true],
  ['/name', false],
  ['/lines', false],
  ['/lines/code', false],
  ['/nowhere/code', false],
  ['', false],
])('whether %j is tidied: %s', async (pointer, expected) => {
  const lines = { type: 'array', items: { oneOf: [{ properties: { code: CODE } }] } };
  const properties = { code: CODE, lines, 'a/b': CODE, name: { type: 'string' } };
  const contract = await contractOf(schemas({ Order: { type: 'object', properties } }));
  expect(isTidied(contract.schemas.get('Order') as Schema, pointer)).toBe(expected);
});

test.each([
  ['nothing but 400', {}, false],
  ['422 for broken input', { 422: { description: 'Validation error.' } }, false],
  ['422 for what input means', { 422: { description: 'The stay ends before it begins.' } }, true],
])('a 400 to a valid body, where the contract has %s, is judged: %s', async (_, more, expected) => {
  const schema = { type: 'object', properties: { from: { type: 'string' } } };
  const operation = {
    operationId: 'book',
    requestBody: { content: { 'application/json': { schema } } },
    responses: { 201: { description: 'Booked.' }, 400: { description: 'No.' }, ...more },
  };
  const contract = await contractOf(api({ paths: { '/stays': { post: operation } } }));
  const [found] = contract.operations;
  if (found === undefined || check.kind !== 'answer') throw new Error('nothing to judge');
  const nothing = { path: {}, query: {}, header: {}, cookie: {} };
  const call = {
    operation: found,
    ...nothing,
    body: { from: 'x' },
    mediaType: 'application/json',
    credentials: 'valid',
  } as const;
  const violation = check.verify(
    { call, status: 400, headers: {}, body: {} },
    { contract, options: {} },
  );
  expect(violation !== undefined).toBe(expected);
});
