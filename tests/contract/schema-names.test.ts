import { describe, expect, test } from 'vitest';
import { compileValidator } from '../../src/contract/index.ts';
import { contractOf, schemas } from '../support/contract-of.ts';
import { schemaOf } from './support/schema-of.ts';

const REF_B = { $ref: '#/components/schemas/B' };

describe('names of referenced schemas', () => {
  test('a component has its own; a file, its file name; else what the pointer says', async () => {
    const a = await schemaOf(
      {
        A: {
          properties: {
            a: REF_B,
            b: { $ref: './schemas/order-line.yaml' },
            c: { $ref: './common.json#/$defs/Money' },
            d: { $ref: '#/components/schemas/B/properties/inner' },
            e: { $ref: './common.json#/Top' },
          },
        },
        B: { properties: { inner: { type: 'string' } } },
      },
      { 'schemas/order-line.yaml': {}, 'common.json': { $defs: { Money: {} }, Top: {} } },
    );
    const names = [...a.properties.values()].map((schema) => schema.name);
    expect(names).toEqual(['B', 'OrderLine', 'Money', 'BPropertiesInner', 'Top']);
    expect(Object.keys(a.json['$defs'] ?? {}).sort()).toEqual(names.toSorted());
  });

  test('two of one name are told apart, and components keep theirs whatever is asked first', async () => {
    const named = {
      A: {
        properties: { file: { $ref: './B.yaml' }, other: { $ref: './x/B.yaml' }, component: REF_B },
      },
      B: { title: 'component' },
    };
    const files = { 'B.yaml': { title: 'file' }, 'x/B.yaml': { title: 'other' } };
    const a = await schemaOf(named, files);
    expect([...a.properties.values()].map((schema) => schema.name)).toEqual(['B2', 'B3', 'B']);
    const titles = Object.entries(a.json['$defs'] ?? {}).map(([name, one]) => [
      name,
      (one as { title: string }).title,
    ]);
    expect(Object.fromEntries(titles)).toEqual({ B: 'component', B2: 'file', B3: 'other' });
  });

  test('a component that only names a file, and that file, are one', async () => {
    const contract = await contractOf(
      schemas({
        A: { properties: { x: { $ref: './lines/line.yaml' }, y: REF_B } },
        B: { $ref: './lines/line.yaml' },
      }),
      { 'lines/line.yaml': { properties: { again: { $ref: 'line.yaml' } } } },
    );
    const a = contract.schemas.get('A');
    expect(a?.json).toEqual({
      properties: { x: { $ref: '#/$defs/B' }, y: { $ref: '#/$defs/B' } },
      $defs: { B: { properties: { again: { $ref: '#/$defs/B' } } } },
    });
    expect(contract.schemas.get('B')?.json).toMatchObject({ $ref: '#/$defs/B' });
  });

  test('a component that renames another keeps both names', async () => {
    const a = await schemaOf({
      A: { items: { $ref: '#/components/schemas/Alias' } },
      Alias: REF_B,
      B: { type: 'string' },
    });
    expect(a.json).toEqual({
      items: { $ref: '#/$defs/Alias' },
      $defs: { Alias: { $ref: '#/$defs/B' }, B: { type: 'string' } },
    });
  });

  test.each([
    '__proto__',
    'constructor',
    'a/b',
    '</script>',
    "';alert(1)//",
    '注文',
    '',
    ' ',
    '${x}',
    '0',
    'a\n b',
  ])('a hostile name is harmless: %j', async (name) => {
    const pointer = `#/components/schemas/${name.replaceAll('/', '~1')}`;
    const named = Object.fromEntries([
      ['A', { properties: { it: { $ref: pointer } } }],
      [name, { type: 'integer' }],
    ]);
    const a = await schemaOf(named);
    const [safe = '', ...others] = Object.keys(a.json['$defs'] ?? {});
    expect(others).toEqual([]);
    expect(safe).toMatch(/^[A-Za-z0-9._-]+$/);
    expect(safe).not.toBe('__proto__');
    expect(compileValidator(a.json)({ it: 'x' })).toHaveLength(1);
    expect(Object.getPrototypeOf(a.json)).toBe(Object.prototype);
  });
});
