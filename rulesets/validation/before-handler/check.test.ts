import { expect, test } from 'vitest';
import type { Schema } from '../../../src/contract/index.ts';
import { contractOf, schemas } from '../../../tests/support/contract-of.ts';
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
