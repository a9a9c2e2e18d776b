import { describe, expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const ORDER = { type: 'object', properties: { id: { type: 'integer' } } };
const REFERENCE = { $ref: '#/components/schemas/Order' };
const CONTENT = (path: string) => `/paths/~1${path}/get/responses/200/content/application~1json`;

interface Spec {
  readonly schema?: object;
  /** Beside the schema of the first of two operations that answer with it. */
  readonly media?: object;
  readonly operation?: object;
  readonly response?: object;
}

async function editsOf({ schema = ORDER, media, operation, response }: Spec) {
  const content = { 'application/json': { schema: REFERENCE, ...media } };
  const get = (more: object) => ({ get: { ...more } });
  const first = get({ responses: { 200: { content, ...response } }, ...operation });
  const second = get({
    responses: { 200: { content: { 'application/json': { schema: REFERENCE } } } },
  });
  const components = { schemas: { Order: schema }, examples: { one: { value: { id: 1 } } } };
  const said = await remarks(convention, api({ paths: { '/a': first, '/b': second }, components }));
  expect(said).toHaveLength(1);
  return said[0]?.edits.map(([edit]) => edit);
}

describe('a fix', () => {
  test('wraps every success that has the schema, with its examples', async () => {
    const media = { examples: { one: { value: { id: 1 } } } };
    expect(await editsOf({ media })).toEqual([
      `wrap ${CONTENT('a')}/schema`,
      `wrap ${CONTENT('a')}/examples/one/value`,
      `wrap ${CONTENT('b')}/schema`,
    ]);
  });

  test('adds the error where there is data, to examples too', async () => {
    const schema = { required: ['data'], properties: { data: ORDER } };
    expect(await editsOf({ schema, media: { example: { data: { id: 1 } } } })).toEqual([
      'add /components/schemas/Order/properties/error',
      'append /components/schemas/Order/required',
      `add ${CONTENT('a')}/example/error`,
    ]);
  });

  const begun = { properties: { data: ORDER } };
  test.each<[string, Spec]>([
    [
      'an example is shared',
      { media: { examples: { one: { $ref: '#/components/examples/one' } } } },
    ],
    ['a link reads the body', { response: { links: { next: { operationId: 'b' } } } }],
    [
      'another schema is that of the body',
      {
        operation: {
          requestBody: {
            content: {
              'application/json': { schema: { items: { $ref: `#${CONTENT('b')}/schema` } } },
            },
          },
        },
      },
    ],
    ['a callback may', { operation: { callbacks: {} } }],
    ['a paging client does', { operation: { 'x-speakeasy-pagination': { type: 'cursor' } } }],
    ['there is something else called error', { schema: { properties: { error: ORDER } } }],
    ['an example of an envelope has no data', { schema: begun, media: { example: { id: 1 } } }],
    ['an envelope has an example of its own', { schema: { ...begun, example: { data: 1 } } }],
    ['an envelope is put together', { schema: { allOf: [begun] } }],
  ])('declines where %s', async (_name, spec) => {
    expect(await editsOf(spec)).toEqual([]);
  });
});
