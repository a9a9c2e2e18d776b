import { describe, expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

type Schemas = Readonly<Record<string, unknown>>;

const OBJECT = (name: string): unknown => ({
  type: 'object',
  properties: { [name]: { type: 'string' } },
});
const REF = (name: string): unknown => ({ $ref: `#/components/schemas/${name}` });

/** Edits that close what the body `Body` of a POST is made of. */
async function closed(schemas: Schemas, version = '3.1.0'): Promise<string[]> {
  const body = { content: { 'application/json': { schema: REF('Body') } } };
  const found = await remarks(
    convention,
    api(
      {
        paths: { '/things': { post: { operationId: 'create', requestBody: body, responses: {} } } },
        components: { schemas },
      },
      version,
    ),
  );
  return found.flatMap(({ edits }) =>
    edits.map(([edit]) => edit.replace('/components/schemas/', '')),
  );
}

describe('a composition', () => {
  const Body = { allOf: [REF('Base'), OBJECT('b')] };

  test('is closed where its parts come together, and its parts are not', async () => {
    expect(await closed({ Body, Base: OBJECT('a') })).toEqual(['add Body/unevaluatedProperties']);
  });

  test('cannot be closed in 3.0', async () => {
    expect(await closed({ Body, Base: OBJECT('a') }, '3.0.3')).toEqual([]);
  });

  test('within a composition is a part of it', async () => {
    expect(
      await closed({
        Body: { allOf: [REF('Middle'), OBJECT('c')] },
        Middle: { allOf: [REF('Base'), OBJECT('b')] },
        Base: OBJECT('a'),
      }),
    ).toEqual(['add Body/unevaluatedProperties']);
  });

  test('of an object and branches with properties leaves the branches open', async () => {
    expect(
      await closed({ Body: { ...(OBJECT('a') as object), oneOf: [OBJECT('b'), OBJECT('c')] } }),
    ).toEqual(['add Body/unevaluatedProperties']);
  });

  test('uses a part that is also sent alone as it is', async () => {
    expect(
      await closed({
        Body: { ...(OBJECT('a') as object), properties: { base: REF('Base'), more: REF('More') } },
        More: { allOf: [REF('Base'), OBJECT('b')] },
        Base: OBJECT('a'),
      }),
    ).toEqual(['add Body/additionalProperties', 'add More/unevaluatedProperties']);
  });

  test('that only a discriminator leads to counts', async () => {
    const pet = { ...(OBJECT('kind') as object), discriminator: { propertyName: 'kind' } };
    const schemas = { Body: pet, Cat: { allOf: [REF('Body'), OBJECT('claws')] } };
    expect(await closed(schemas)).toEqual([]);
  });

  test('of itself ends', async () => {
    expect(await closed({ Body: { allOf: [REF('Body')] } })).toEqual([]);
  });
});

describe('what is not a composition', () => {
  test.each([
    ['one reference with a description', { allOf: [REF('Base')], description: 'A base.' }],
    ['a reference', REF('Base')],
    ['alternatives', { oneOf: [REF('Base')] }],
  ])('%s is closed where the object is', async (_, Body) => {
    for (const version of ['3.0.3', '3.1.0']) {
      expect(await closed({ Body, Base: OBJECT('a') }, version)).toEqual([
        'add Base/additionalProperties',
      ]);
    }
  });

  test('branches that only require something are no obstacle', async () => {
    const Body = { ...(OBJECT('a') as object), anyOf: [{ required: ['a'] }, { required: ['b'] }] };
    expect(await closed({ Body }, '3.0.3')).toEqual(['add Body/additionalProperties']);
  });

  test.each([
    ['that is closed', { ...(OBJECT('a') as object), additionalProperties: false }],
    ['that says what else it holds', { ...(OBJECT('a') as object), additionalProperties: true }],
    ['without properties', { type: 'object' }],
  ])('an object %s is fine', async (_, Body) => {
    expect(await closed({ Body })).toEqual([]);
  });
});
