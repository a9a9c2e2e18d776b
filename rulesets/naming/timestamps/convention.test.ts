import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

async function isFound(name: string, schema: unknown): Promise<boolean> {
  const content = { 'application/json': { schema: { properties: { [name]: schema } } } };
  const paths = { '/a': { get: { responses: { 200: { content } } } } };
  return (await remarks(convention, api({ paths }))).length > 0;
}

const TEXT = { type: 'string' };

test.each(['created_at', 'createdAt', 'sent_at', 'startTime', 'expiry_time', 'log_timestamp'])(
  '%s is a moment',
  async (name) => {
    expect(await isFound(name, TEXT)).toBe(true);
    expect(await isFound(name, { type: 'integer' })).toBe(true);
    expect(await isFound(name, { ...TEXT, format: 'date-time' })).toBe(false);
    expect(await isFound(name, { type: 'boolean' })).toBe(false);
  },
);

test.each(['at', 'response_time', 'time', 'look_at', 'opening_time', 'atlas', 'time_zone'])(
  '%s is none',
  async (name) => {
    expect(await isFound(name, TEXT)).toBe(false);
  },
);

test.each([
  { ...TEXT, format: 'date' },
  { ...TEXT, pattern: '^now$' },
  { ...TEXT, enum: ['now'] },
  { type: 'integer', format: 'unix-time' },
])('%j is meant so', async (schema) => {
  expect(await isFound('created_at', schema)).toBe(false);
});
