import { expect, test } from 'vitest';
import { toCase } from '../../../src/convention/index.ts';
import { judgeAnswer } from '../../../tests/support/judge-answer.ts';
import check from './check.ts';

const NAMES = ['user_name', 'createdAt', 'id', 'postal-code', 'x'];

/** The property that the check finds in another case. */
async function found(schema: object, body: unknown): Promise<string | undefined> {
  const content = { 'application/json': { schema } };
  return (await judgeAnswer(check, { responses: { 200: { content } } }, { body }))?.cause;
}

const object = {
  properties: Object.fromEntries(NAMES.map((name) => [name, { type: 'string' }])),
};

const keys = NAMES.flatMap((name) =>
  (['snake', 'camel', 'pascal'] as const).map((other) => [name, toCase(name, other)] as const),
);

test.each(keys)('%s as %s is wrong where the two differ, wherever it stands', async (name, key) => {
  const wanted = key === name ? undefined : name;
  const list = { type: 'array', items: object };
  const branch = { oneOf: [{ properties: { data: object } }] };
  expect(await found(object, { [key]: 'a' })).toBe(wanted);
  expect(await found(list, [{}, { [key]: 'a' }])).toBe(wanted);
  expect(await found(branch, { data: { [key]: 'a' } })).toBe(wanted);
});

test.each([
  ['of another property', { ...object }, { something_else: 'a' }],
  ['beside the declared one', { ...object }, { user_name: 'a', userName: 'a' }],
  ['of a map', { ...object, additionalProperties: { type: 'string' } }, { userName: 'a' }],
  ['of no schema', {}, { userName: 'a' }],
])('a key %s is let be', async (_what, schema, body) => {
  expect(await found(schema, body)).toBeUndefined();
});
