import { describe, expect, test } from 'vitest';
import { compileValidator, schemaForDirection, type JsonSchema } from '../../src/contract/index.ts';
import { schemaOf } from './support/schema-of.ts';

const OWN = { readOnly: true };
const REFERRED = { $ref: '#/$defs/Id' };
const $defs: JsonSchema = { Id: { type: 'string', readOnly: true } };

const required = ['id', 'name'];
const name = { type: 'string' };

const PLACES: Readonly<Record<string, (id: object) => JsonSchema>> = {
  'beside its properties': (id) => ({ required, properties: { id, name } }),
  'over the parts of `allOf`': (id) => ({ required, allOf: [{ properties: { id, name } }] }),
  'in a branch': (id) => ({ anyOf: [{ required, properties: { id, name } }] }),
  'among properties called like keywords': (id) => ({
    required: ['enum'],
    properties: { enum: { required, properties: { id, name } } },
  }),
};

describe.each(Object.entries(PLACES))('what is required %s', (place, schema) => {
  test.each([
    ['itself', OWN],
    ['behind a reference', REFERRED],
    ['behind a reference in `allOf`', { allOf: [REFERRED] }],
  ])('and is readOnly %s binds responses only', (_, id) => {
    const json: JsonSchema = { ...schema(id), $defs };
    const issues = (direction: 'request' | 'response', value: object): readonly unknown[] =>
      compileValidator(schemaForDirection(json, direction))(
        place.includes('keywords') ? { enum: value } : value,
      );
    expect(issues('request', { name: 'a' })).toEqual([]);
    expect(issues('request', { id: '1' })).not.toEqual([]);
    expect(issues('response', { name: 'a' })).not.toEqual([]);
    expect(issues('response', { id: '1', name: 'a' })).toEqual([]);
  });
});

test('what is `false` or not declared stays required', () => {
  const json: JsonSchema = { required: ['a', 'constructor'], properties: { a: false } };
  expect(schemaForDirection(json, 'request')).toEqual(json);
});

test('the same schema gives the same object, so that it is compiled once', () => {
  const json: JsonSchema = { required, properties: { id: OWN, name } };
  expect(schemaForDirection(json, 'request')).toBe(schemaForDirection(json, 'request'));
  expect(schemaForDirection(json, 'response')).not.toBe(schemaForDirection(json, 'request'));
});

test('values that look like schemas stay as they are', () => {
  const value = { required: ['id'], properties: { id: { readOnly: true } } };
  const json: JsonSchema = { const: value, default: value, examples: [value], enum: [value] };
  expect(schemaForDirection(json, 'request')).toEqual(json);
});

test.each([
  ['nullable without a type', { nullable: true }],
  ['exclusiveMinimum: true', { minimum: 1, exclusiveMinimum: true }],
  ['exclusiveMaximum: false', { items: { exclusiveMaximum: false } }],
])('what 3.1 has left of 3.0 does not keep a schema from being compiled: %s', async (_, schema) => {
  const { json } = await schemaOf({ A: schema });
  expect(compileValidator(json)(5)).toEqual([]);
});
