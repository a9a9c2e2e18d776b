import { expect, test } from 'vitest';
import { judgeAnswer } from '../../../tests/support/judge-answer.ts';
import check from './check.ts';

const TEXT = { type: 'string' };
const MOMENT = { ...TEXT, format: 'date-time' };

/** Where the check finds a moment that is wrong in the answer. */
async function found(
  schema: unknown,
  body: unknown,
  request?: unknown,
): Promise<string | undefined> {
  const content = { 'application/json': { schema } };
  const requestBody = { content: { 'application/json': { schema: request } } };
  const described = {
    ...(request === undefined ? {} : { requestBody }),
    responses: { 200: { content } },
  };
  return (await judgeAnswer(check, described, { body }))?.cause;
}

test.each(['2026-01-31T09:30:00Z', '2026-01-31t09:30:00.123z', '2026-01-31T09:30:00+00:00'])(
  '%s is in UTC',
  async (text) => {
    expect(await found({ properties: { x: MOMENT } }, { x: text })).toBeUndefined();
    expect(await found({ properties: { created_at: TEXT } }, { created_at: text })).toBeUndefined();
  },
);

test.each(['2026-01-31T09:30:00+02:00', '2026-01-31T09:30:00-00:30'])('%s is not', async (text) => {
  expect(await found({ properties: { x: MOMENT } }, { x: text })).toBe('/x');
  expect(await found({ properties: { x: TEXT } }, { x: text })).toBeUndefined();
});

test.each(['31.01.2026', '2026-01-31T09:30:00', '2026-01-31'])(
  '%s is judged by the schema alone',
  async (text) => {
    expect(
      await found({ properties: { created_at: MOMENT } }, { created_at: text }),
    ).toBeUndefined();
    expect(await found({ properties: { created_at: TEXT } }, { created_at: text })).toBeUndefined();
  },
);

const LATE = '2026-01-31T09:30:00+02:00';

test.each([
  ['in a list', { items: { properties: { x: MOMENT } } }, [{ x: null }, { x: LATE }], '/*/x'],
  ['in a map', { additionalProperties: MOMENT }, { 'a/b': LATE }, '/a~1b'],
  ['in a branch', { oneOf: [{ properties: { x: MOMENT } }] }, { x: LATE }, '/x'],
  ['or null', { properties: { x: { anyOf: [MOMENT, { type: 'null' }] } } }, { x: LATE }, '/x'],
])('a moment %s is found', async (_where, schema, body, pointer) => {
  expect(await found(schema, body)).toBe(pointer);
});

test.each([
  ['something else', { properties: { x: { oneOf: [MOMENT, TEXT] } } }, { x: LATE }],
  ['of another form', { properties: { sent_at: { ...TEXT, enum: ['now'] } } }, { sent_at: 'now' }],
  ['no moment yet', { properties: { sent_at: TEXT } }, { sent_at: '' }],
  ['not declared', { properties: {} }, { created_at: LATE }],
])('what may be %s is let be', async (_what, schema, body) => {
  expect(await found(schema, body)).toBeUndefined();
});

test('what callers may send may come back as it was sent', async () => {
  const schema = { properties: { starts_at: MOMENT, created_at: { ...MOMENT, readOnly: true } } };
  expect(await found(schema, { starts_at: LATE }, schema)).toBeUndefined();
  expect(await found(schema, { starts_at: LATE, created_at: LATE }, schema)).toBe('/created_at');
});
