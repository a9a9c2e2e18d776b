import { describe, expect, test } from 'vitest';
import { compileValidator, ContractError } from '../../src/contract/index.ts';

describe('compileValidator', () => {
  test('names the place of what is missing or too much', () => {
    const validate = compileValidator({
      type: 'object',
      properties: { a: { type: 'object', required: ['x/y'] } },
      additionalProperties: false,
    });
    expect(validate({ a: {}, 'b~c': 1 })).toEqual([
      {
        pointer: '/b~0c',
        keyword: 'additionalProperties',
        message: 'must NOT have additional properties',
      },
      { pointer: '/a/x~1y', keyword: 'required', message: "must have required property 'x/y'" },
    ]);
  });

  test('what an object inherits is not in the value', () => {
    const named = { constructor: { type: 'string' }, valueOf: { type: 'string' } };
    expect(compileValidator({ properties: named })({})).toEqual([]);
    expect(compileValidator({ required: Object.keys(named) })({})).toHaveLength(2);
    expect(compileValidator({ properties: named })({ constructor: 1 })).toHaveLength(1);
  });

  test.each([
    { const: { a: 1 } },
    { enum: [{ a: 1 }] },
    { uniqueItems: true },
    { uniqueItems: true, items: { type: 'string' } },
  ])('a value that cannot be compared is not valid: %j', (schema) => {
    const hostile = '{"toString": null, "valueOf": 1}';
    const value: unknown = JSON.parse(
      'uniqueItems' in schema ? `[${hostile}, ${hostile}]` : hostile,
    );
    expect(compileValidator(schema)(value).length).toBeGreaterThan(0);
  });

  test('the same object is compiled once; two of one `$id` do not meet', () => {
    const schema = { $id: 'urn:a:x', type: 'string' };
    expect(compileValidator(schema)).toBe(compileValidator(schema));
    expect(compileValidator({ $id: 'urn:a:x', type: 'number' })(1)).toEqual([]);
  });

  test.each([
    { pattern: '(' },
    { type: 'text' },
    { $ref: '#/$defs/Nope' },
    { minLength: '1); process.exit(1' },
    { properties: [1] },
    { required: 'name' },
    { $id: 5 },
  ])('a schema that makes no sense is a ContractError: %j', (schema) => {
    expect(() => compileValidator(schema)).toThrow(ContractError);
    expect(compileValidator({ type: 'string' })('still works')).toEqual([]);
  });

  test('also one that only fails when it judges', () => {
    const validate = compileValidator({ required: [{ toString: null, valueOf: null }] });
    expect(() => validate({})).toThrow(ContractError);
  });

  test('a schema without end is a ContractError, a value without end an issue', () => {
    const endless = compileValidator({
      $ref: '#/$defs/A',
      $defs: { A: { allOf: [{ $ref: '#/$defs/A' }] } },
    });
    expect(() => endless({})).toThrow(expect.objectContaining({ code: 'CONTRACT_SCHEMA_LOOP' }));
    const list = compileValidator({
      $ref: '#/$defs/L',
      $defs: { L: { type: 'array', items: { $ref: '#/$defs/L' } } },
    });
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown;
    expect(list([[[]]])).toEqual([]);
    expect(list(deep)).toEqual([
      { pointer: '', keyword: 'depth', message: 'must not nest that deep' },
    ]);
  });
});
