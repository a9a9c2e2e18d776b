import { expect, test } from 'vitest';
import { schemasBelow } from '../../src/contract/index.ts';
import { schemaOf } from './support/schema-of.ts';

const IDENTITY = '/virtual/openapi.yaml#/components/schemas';

test('finds schemas at any depth, through references and circles', async () => {
  const schema = await schemaOf({
    A: {
      type: 'object',
      properties: { list: { type: 'array', items: { $ref: '#/components/schemas/B' } } },
    },
    B: {
      oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/C' }],
      additionalProperties: { type: 'integer' },
    },
    C: { type: 'string' },
    D: { type: 'string' },
  });
  const wanted = ['A', 'C', 'D', 'B/additionalProperties'].map((name) => `${IDENTITY}/${name}`);
  expect(schemasBelow([schema], new Set(wanted))).toEqual(
    new Set(wanted.filter((identity) => !identity.endsWith('/D'))),
  );
});

test('a reference that leads nowhere hides nothing else', async () => {
  const schema = await schemaOf({
    A: { type: 'object', properties: { lost: { allOf: 7 }, kept: { type: 'string' } } },
  });
  const kept = `${IDENTITY}/A/properties/kept`;
  expect(schemasBelow([schema], new Set([kept]))).toEqual(new Set([kept]));
});
