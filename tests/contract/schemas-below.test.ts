import { expect, test } from 'vitest';
import { schemasBelow, type Schema } from '../../src/contract/index.ts';
import { schemaOf } from './support/schema-of.ts';

/** The key of what stands in the components beside a schema. */
function keyOf({ node }: Schema, ...path: readonly string[]): unknown {
  return node.document.node.get('components', 'schemas', ...path)?.key ?? expect.fail();
}

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
  const below = [['A'], ['C'], ['B', 'additionalProperties']].map((path) => keyOf(schema, ...path));
  const wanted = new Set([...below, keyOf(schema, 'D')]);
  expect(schemasBelow([schema], wanted)).toEqual(new Set(below));
});

test('a reference that leads nowhere hides nothing else', async () => {
  const schema = await schemaOf({
    A: { type: 'object', properties: { lost: { allOf: 7 }, kept: { type: 'string' } } },
  });
  const kept = keyOf(schema, 'A', 'properties', 'kept');
  expect(schemasBelow([schema], new Set([kept]))).toEqual(new Set([kept]));
});
