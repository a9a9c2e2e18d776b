import { describe, expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const MESSAGE = { message: { type: 'string' } };
const REFERENCE = { $ref: '#/components/schemas/Failure' };

interface Spec {
  /** Of the one error object that all responses share. */
  readonly error: object;
  /** By status, the example of its body. */
  readonly examples: Readonly<Record<string, unknown>>;
  readonly more?: object;
}

async function fixOf({ error, examples, more = {} }: Spec) {
  const responses = Object.fromEntries(
    Object.entries(examples).map(([status, example]) => [
      status,
      {
        description: status,
        content: {
          'application/json': {
            schema: REFERENCE,
            ...(example === undefined ? {} : { example }),
          },
        },
      },
    ]),
  );
  const components = { schemas: { Failure: { properties: { error } } } };
  const root = {
    ...(api({ paths: { '/a': { get: { responses } } }, components }) as object),
    ...more,
  };
  const [said, ...others] = await remarks(convention, root);
  expect(others).toEqual([]);
  return said?.edits ?? [];
}

const AT = '/components/schemas/Failure/properties/error';
const EXAMPLE = (status: number) =>
  `/paths/~1a/get/responses/${status}/content/application~1json/example/error`;

describe('a fix', () => {
  test('gives the shared error a required code, and each example that of its status', async () => {
    const example = { error: { message: 'No.' } };
    const examples = { 404: example, 409: { error: { message: 'No.', code: 'TAKEN' } } };
    expect(await fixOf({ error: { properties: MESSAGE }, examples })).toEqual([
      [`add ${AT}/properties/code`, { type: 'string', enum: ['NOT_FOUND', 'CONFLICT', 'TAKEN'] }],
      [`add ${AT}/required`, ['code']],
      [`add ${EXAMPLE(404)}/code`, 'NOT_FOUND'],
    ]);
  });

  test('takes the codes of the catalogue, or of other responses, before its own', async () => {
    const more = { 'x-error-codes': { GONE_FISHING: { status: 404, description: 'Away.' } } };
    const [first] = await fixOf({
      error: { required: ['message'], properties: MESSAGE },
      examples: { 404: undefined, 500: undefined },
      more,
    });
    expect(first?.[1]).toEqual({ type: 'string', enum: ['GONE_FISHING', 'INTERNAL_ERROR'] });
  });

  test('lists the codes where any could come', async () => {
    const error = { properties: { ...MESSAGE, code: { type: 'string' } } };
    const examples = { 404: { error: { code: 'ORDER_UNKNOWN' } } };
    expect(await fixOf({ error, examples })).toEqual([
      [`add ${AT}/properties/code/enum`, ['NOT_FOUND', 'ORDER_UNKNOWN']],
    ]);
  });

  const properties = MESSAGE;
  const none = { 404: undefined };
  const code = { type: 'string' };
  test.each<[string, Spec]>([
    ['is put together', { error: { allOf: [{ properties }] }, examples: none }],
    ['may be one of several', { error: { oneOf: [{ properties }] }, examples: none }],
    ['has an example of its own', { error: { properties, example: {} }, examples: none }],
    ['is not in an example', { error: { properties }, examples: { 404: { error: 'No.' } } }],
    ['has a number', { error: { properties }, examples: { 404: { error: { code: 7 } } } }],
    [
      'has codes that are numbers',
      { error: { properties: { code: { type: 'integer' } } }, examples: none },
    ],
    [
      'has codes too short for any',
      { error: { properties: { code: { ...code, maxLength: 2 } } }, examples: none },
    ],
    ['is of a status without a name', { error: { properties }, examples: { '4XX': undefined } }],
  ])('declines where the error %s', async (_name, spec) => {
    expect(await fixOf(spec)).toEqual([]);
  });
});
