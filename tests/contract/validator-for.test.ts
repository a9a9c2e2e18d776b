import { expect, test } from 'vitest';
import { compileValidator, validatorFor, type JsonSchema } from '../../src/contract/index.ts';

const MANY = Array.from({ length: 150 }, (_, index) => [`D${index}`, { type: 'string' }]);

function vast(schema: JsonSchema): JsonSchema {
  return { ...schema, $defs: Object.fromEntries([...MANY, ['Part', { type: 'integer' }]]) };
}

const SCHEMA = vast({
  type: 'object',
  required: ['id', 'part'],
  properties: {
    id: { type: 'string', readOnly: true },
    part: { $ref: '#/$defs/Part' },
    tuple: { prefixItems: [{ const: 1 }] },
  },
});

test.each([
  [{ id: 'a', part: 1 }, true],
  [{ part: 1 }, false],
  [{ id: 'a', part: 'x' }, false],
  // Only compiled can this be told.
  [{ id: 'a', part: 1, tuple: [1] }, true],
  [{ id: 'a', part: 1, tuple: [2] }, false],
])('a vast schema says of %j what a compiled one does', (value, isValid) => {
  expect(validatorFor(SCHEMA, 'response')(value).length === 0).toBe(isValid);
  expect(compileValidator(SCHEMA)(value).length === 0).toBe(isValid);
});

test('what is read-only is not asked of a request', () => {
  expect(validatorFor(SCHEMA, 'request')({ part: 1 })).toEqual([]);
  expect(validatorFor(SCHEMA, 'response')({ part: 1 })).toMatchObject([{ pointer: '/id' }]);
});

test('a vast schema that is wrong throws when a value needs the part that is', () => {
  const wrong = vast({ properties: { a: { type: 'string', pattern: '(' } } });
  expect(validatorFor(wrong, 'request')({})).toEqual([]);
  expect(() => validatorFor(wrong, 'request')({ a: 'x' })).toThrow('cannot be compiled');
});
