import { expect, test } from 'vitest';
import type { Schema } from '../../../src/contract/index.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import { contractOf, schemas } from '../../../tests/support/contract-of.ts';
import { normalization, tidied, WAYS, type Tidying } from './server.runtime.ts';
import { tidyingOf } from './tidying-of.ts';
import { untidy } from './untidy.ts';

const TEXTS = ['  Mira@Example.COM\t', 'e\u0301\u0000\u009f\nx', 'ẞß', ''];

test.each(Object.keys(WAYS))('%s twice is %s once', (way) => {
  for (const text of TEXTS) {
    const once = tidied(text, { ways: [way] });
    expect(tidied(once, { ways: [way] })).toBe(once);
  }
});

test.each(Object.keys(WAYS))('what is untidy by %s is tidied', (way) => {
  const spoilt = untidy('ÄpfelÜ', [way]);
  expect(spoilt).not.toBe(tidied(spoilt, { ways: [way] }));
});

test.each([
  ['trim', 'Mira@Example.COM'],
  ['lowercase', '  mira@example.com\t'],
  ['uppercase', '  MIRA@EXAMPLE.COM\t'],
])('%s of a text', (way, expected) => {
  expect(tidied(TEXTS[0], { ways: [way] })).toBe(expected);
});

test('control characters go, ends of lines stay, accents are joined', () => {
  expect(tidied(TEXTS[1], { ways: ['strip-control', 'nfc'] })).toBe('é\nx');
});

const TRIM: Tidying = { ways: ['trim'] };

test.each([
  [{ properties: { a: TRIM } }, { a: ' x ', b: ' y ' }, { a: 'x', b: ' y ' }],
  [{ items: TRIM }, [' x ', 1, null], ['x', 1, null]],
  [{ properties: { a: { items: TRIM } } }, { a: ' x ' }, { a: ' x ' }],
  [{ properties: { a: TRIM } }, null, null],
  [{ properties: { a: TRIM } }, [' x '], [' x ']],
])('%j leaves the rest as it is', (tidying, value, expected) => {
  expect(tidied(value, tidying)).toEqual(expected);
});

test('names that objects have by themselves are names like any other', () => {
  const value: unknown = JSON.parse('{"__proto__": " x ", "constructor": " y "}');
  const same = tidied(value, { properties: { a: TRIM } });
  expect(JSON.stringify(same)).toBe('{"__proto__":" x ","constructor":" y "}');
});

test('the handler sees the body tidied', async () => {
  const step = normalization(environment())({ properties: { a: TRIM } }, exchange().operation);
  const input = { path: {}, query: {}, header: {}, cookie: {}, body: { a: ' x ' } };
  const { body } = await runStep(step, exchange({ input }), ({ input: seen }) =>
    Promise.resolve({ status: 200, headers: {}, body: seen.body }),
  );
  expect(body).toEqual({ a: 'x' });
});

const TIDY = { type: 'string', 'x-normalize': ['trim'] };

test.each([
  [TIDY, TRIM],
  [{ properties: { a: TIDY, b: { type: 'string' } } }, { properties: { a: TRIM } }],
  [{ items: { $ref: '#/components/schemas/Other' } }, { items: { properties: { a: TRIM } } }],
  [{ allOf: [{ properties: { a: TIDY } }] }, { properties: { a: TRIM } }],
  [{ oneOf: [{ properties: { a: TIDY } }, {}] }, { properties: { a: TRIM } }],
  [
    { properties: { a: TIDY, self: { $ref: '#/components/schemas/Some' } } },
    { properties: { a: TRIM } },
  ],
  [{ type: 'string', 'x-normalize': ['shout'] }, undefined],
  [{ type: 'object' }, undefined],
])('of %j', async (some, expected) => {
  const contract = await contractOf(schemas({ Some: some, Other: { properties: { a: TIDY } } }));
  expect(tidyingOf(contract.schemas.get('Some') as Schema)).toEqual(expected);
});
