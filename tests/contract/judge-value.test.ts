import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileValidator,
  schemaForDirection,
  validityOf,
  type JsonSchema,
} from '../../src/contract/index.ts';
import { judgeValue } from '../../src/contract/judge-value.ts';

const DEFINITIONS: Readonly<Record<string, JsonSchema | boolean>> = {
  Name: { type: 'string', minLength: 1, maxLength: 3 },
  Tree: { properties: { a: { $ref: '#/$defs/Tree' } }, required: ['b'] },
  Secret: { type: 'string', writeOnly: true },
  Self: { allOf: [{ $ref: '#/$defs/Self' }] },
  Never: false,
};

const value = fc.jsonValue({ maxDepth: 3 }).map((found) => keyed(found));

const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record(
      {
        type: fc.constantFrom('string', 'integer', 'number', 'object', 'array', [
          'null',
          'boolean',
        ]),
        enum: fc.constant(['a', 1, null, { a: 1 }]),
        minimum: fc.integer({ min: -2, max: 2 }),
        multipleOf: fc.constantFrom(1, 0.5),
        maxLength: fc.integer({ min: 0, max: 2 }),
        pattern: fc.constantFrom('^a', 'b$'),
        format: fc.constantFrom('date', 'uuid', 'int32', 'unheard-of', 'byte'),
        minItems: fc.integer({ min: 0, max: 2 }),
        uniqueItems: fc.boolean(),
        maxProperties: fc.integer({ min: 0, max: 2 }),
        required: fc.subarray(['a', 'b', 'constructor']),
        example: fc.constant('a'),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        $ref: fc.constantFrom('#/$defs/Name', '#/$defs/Tree', '#/$defs/Never'),
        properties: fc.record({ a: tie('schema'), b: fc.constant(true) }, { requiredKeys: [] }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
        items: tie('schema'),
        allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
        oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
        not: tie('schema'),
      },
      { requiredKeys: [] },
    ),
  ),
}));

describe('judging a value without compiling its schema', () => {
  test('decides validity as compiling does, for few values and for many', () => {
    fc.assert(
      fc.property(schema, fc.array(value, { minLength: 1, maxLength: 4 }), (one, values) => {
        const whole = { ...one, $defs: DEFINITIONS };
        const isValid = validityOf(whole, 'response');
        const validate = compileValidator(schemaForDirection(whole, 'response'));
        for (const each of values) expect(isValid(each)).toBe(validate(each).length === 0);
      }),
      { numRuns: 60 },
    );
    const isShort = validityOf({ type: 'string', maxLength: 3 });
    const lengths = Array.from({ length: 700 }, (_, index) => index % 7);
    expect(lengths.map((length) => isShort('x'.repeat(length)))).toEqual(
      lengths.map((length) => length <= 3),
    );
  });

  test('says nothing where ajv takes a quotient by its first digits', () => {
    expect(judge(1e21, { multipleOf: 1 })).toBeUndefined();
    expect(judge(1e20, { multipleOf: 1 })).toEqual([]);
  });

  test('comes to the same as compiling it', () => {
    fc.assert(
      fc.property(schema, value, (one, example) => {
        const verdict = judge(example, one);
        const compiled = compileValidator({ ...one, $defs: DEFINITIONS })(example);
        if (verdict !== undefined) expect(verdict.length > 0).toBe(compiled.length > 0);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['a field', { properties: { a: { items: { type: 'string' } } } }, { a: ['x', 1] }, '/a/1'],
    ['what is missing', { required: ['a'] }, {}, '/a'],
    ['what is too much', { additionalProperties: false }, { b: 1 }, '/b'],
    [
      'the alternative that is meant',
      { oneOf: [{ type: 'null' }, { type: 'object', properties: { a: { type: 'string' } } }] },
      { a: 1 },
      '/a',
    ],
    ['too many alternatives', { oneOf: [{ type: 'number' }, { minimum: 1 }] }, 2, ''],
    ['no alternative', { anyOf: [{ type: 'null' }, { type: 'string' }] }, { a: 1 }, ''],
  ])('points at %s', (_what, one, example, pointer) => {
    expect(judge(example, one)?.map((issue) => issue.pointer)).toEqual([pointer]);
  });

  test('asks for what travels only the other way as little as a compiled schema does', () => {
    const one = { required: ['a'], properties: { a: { $ref: '#/$defs/Secret' } } };
    expect(judge({}, one, 'response')).toEqual([]);
    expect(judge({}, one, 'request')).toHaveLength(1);
  });

  test('cannot tell of schemas that contain themselves, or have rare keywords', () => {
    expect(judge(1, { $ref: '#/$defs/Self' })).toBeUndefined();
    expect(judge({}, { unevaluatedProperties: false })).toBeUndefined();
    expect(judge({}, { $ref: '#/$defs/Nowhere' })).toBeUndefined();
  });

  test('gives up on choices that multiply', () => {
    const branch = { properties: { a: { $ref: '#/$defs/Wide' } }, required: ['z'] };
    const definitions = { Wide: { anyOf: [branch, branch, branch] } };
    let deep: unknown = {};
    for (let depth = 0; depth < 30; depth += 1) deep = { a: deep };
    const started = performance.now();
    expect(
      judgeValue(deep, { $ref: '#/$defs/Wide' }, 'response', (name) =>
        name === 'Wide' ? definitions[name] : undefined,
      ),
    ).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

function judge(example: unknown, one: JsonSchema, direction: 'request' | 'response' = 'response') {
  return judgeValue(example, one, direction, (name) =>
    Object.hasOwn(DEFINITIONS, name) ? DEFINITIONS[name] : undefined,
  );
}

/** Objects with keys that the schemas know. */
function keyed(found: unknown): unknown {
  if (Array.isArray(found)) return found.map(keyed);
  if (typeof found !== 'object' || found === null) return found;
  const names = ['a', 'b', 'c'];
  return Object.fromEntries(
    Object.values(found).map((child, index) => [names[index % 3], keyed(child)]),
  );
}
