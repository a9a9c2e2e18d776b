import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

/** The bounds that the fix gives a property of a body, by keyword. */
async function bounds(name: string, schema: unknown, version = '3.1.0') {
  const body = { type: 'object', properties: { [name]: schema } };
  const found = await remarks(
    convention,
    api(
      {
        paths: {
          '/things': {
            post: {
              operationId: 'create',
              requestBody: { content: { 'application/json': { schema: body } } },
              responses: {},
            },
          },
        },
      },
      version,
    ),
  );
  return Object.fromEntries(
    found.flatMap(({ edits }) =>
      edits.map(([edit, value]) => [edit.slice(edit.lastIndexOf('/') + 1), value]),
    ),
  ) as unknown;
}

test.each([
  ['sku', { type: 'string' }, { maxLength: 255 }],
  ['sku', { type: ['string', 'null'] }, { maxLength: 255 }],
  ['home', { type: 'string', format: 'uri' }, { maxLength: 2048 }],
  ['email', { type: 'string', format: 'email' }, { maxLength: 254 }],
  ['orderNotes', { type: 'string' }, { maxLength: 10_000 }],
  ['sku', { type: 'string', minLength: 400 }, { maxLength: 800 }],
  ['sku', { type: 'string', examples: ['x'.repeat(300)] }, { maxLength: 600 }],
  ['lines', { type: 'array' }, { maxItems: 100 }],
  ['lines', { type: 'array', minItems: 90 }, { maxItems: 180 }],
  ['amount', { type: 'integer', minimum: 1 }, { maximum: Number.MAX_SAFE_INTEGER }],
  ['amount', { type: 'number', exclusiveMaximum: 1 }, { minimum: Number.MIN_SAFE_INTEGER }],
  [
    'amount',
    { type: 'integer', format: 'int32' },
    { minimum: -2_147_483_648, maximum: 2_147_483_647 },
  ],
])('%s of %o gets %o', async (name, schema, expected) => {
  expect(await bounds(name, schema)).toEqual(expected);
});

test.each([
  [{ type: 'string', format: 'uuid' }],
  [{ type: 'string', enum: ['a'] }],
  [{ type: 'string', pattern: '^a' }],
  [{ type: 'string', format: 'binary' }],
  [{ type: 'string', readOnly: true }],
  [{ allOf: [{ type: 'string' }, { maxLength: 3 }] }],
  [{ oneOf: [{ const: 'a' }, { const: 'b' }], type: 'string' }],
  [{ type: 'boolean' }],
  [{}],
])('%o is bounded', async (schema) => {
  expect(await bounds('value', schema)).toEqual({});
});

test('in 3.0 an exclusive bound is a flag beside the bound', async () => {
  const schema = { type: 'integer', minimum: 0, exclusiveMinimum: true, maximum: 9 };
  expect(await bounds('value', schema, '3.0.3')).toEqual({});
});
