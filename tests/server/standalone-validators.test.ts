import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileValidator, Contract, type JsonSchema } from '../../src/contract/index.ts';
import { standaloneValidators } from '../../src/generate/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import type { CompiledSchema } from '../../templates/server-express/runtime/validate-input.ts';
import { makeFolder, removeFolder, ROOT } from './support/project.ts';

const RUNTIME = path.join(ROOT, 'templates/server-express/runtime');

let folder: string;

beforeAll(async () => {
  folder = await makeFolder();
});

afterAll(() => removeFolder(folder));

/** The compiled functions, loaded as a server loads them: without a library. */
async function load(schemas: readonly JsonSchema[]): Promise<readonly CompiledSchema[]> {
  const { code, functions } = standaloneValidators(schemas);
  const imports = ['equal', 'formats', 'textLength'].map((name) => {
    const file = name === 'textLength' ? 'text-length' : name;
    return `import { ${name} } from ${JSON.stringify(path.join(RUNTIME, `${file}.ts`))};`;
  });
  const target = path.join(folder, `${crypto.randomUUID()}.js`);
  await mkdir(folder, { recursive: true });
  await writeFile(target, `${imports.join('\n')}\n${code}`);
  const module = (await import(target)) as Readonly<Record<string, CompiledSchema>>;
  await rm(target);
  return functions.map((name) => {
    const compiled = module[name];
    if (compiled === undefined) throw new Error(`no ${name}`);
    return compiled;
  });
}

test('a property that every object inherits is missing until it is there', async () => {
  const properties = { constructor: { type: 'integer' }, toString: {} };
  const [validate] = await load([{ type: 'object', properties, required: ['toString'] }]);
  expect(validate?.({ toString: 1 })).toBe(true);
  expect(validate?.({})).toBe(false);
  expect(validate?.({ toString: 1, constructor: 'x' })).toBe(false);
});

/** A value and everything that one small change makes of it. */
function variants(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, index) =>
      variants(item).map((changed) => value.with(index, changed)),
    );
    return [value, [], [...value, ...value], 'text', ...inside];
  }
  if (typeof value !== 'object' || value === null) {
    return [value, null, '', -1, 1.5, true, 'x'.repeat(600), {}, []];
  }
  const entries = Object.entries(value);
  return [
    value,
    { ...value, surplus: 1 },
    ...entries.map((_, index) => Object.fromEntries(entries.toSpliced(index, 1))),
    ...entries.flatMap(([key, item]) =>
      variants(item).map((changed) => ({ ...value, [key]: changed })),
    ),
  ];
}

describe('compiled schemas', () => {
  test('agree with the compiler about every body of the flagship, in what they accept and what they say', async () => {
    const contract = new Contract(await loadSpec(path.join(ROOT, 'specs/orders/openapi.yaml')));
    const bodies = contract.operations.flatMap(({ requestBody }) =>
      [...(requestBody?.content.values() ?? [])].flatMap(({ schema, examples }) =>
        schema === undefined ? [] : [{ schema: schema.json, examples: [...examples.values()] }],
      ),
    );
    const compiled = await load(bodies.map(({ schema }) => schema));
    let accepted = 0;
    let refused = 0;
    for (const [index, { schema, examples }] of bodies.entries()) {
      const reference = compileValidator(schema);
      const standalone = compiled[index];
      if (standalone === undefined) throw new Error('no function');
      for (const value of examples.flatMap(variants)) {
        const expected = reference(value);
        const isValid = standalone(value);
        expect([value, isValid]).toEqual([value, expected.length === 0]);
        expect(isValid ? [] : standalone.errors?.map(({ keyword }) => keyword)).toEqual(
          expected.map(({ keyword }) => keyword),
        );
        if (isValid) accepted += 1;
        else refused += 1;
      }
    }
    expect(accepted).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(100);
  });

  test('follow recursion, and share one function for a named schema', async () => {
    const $defs = {
      'a.b': {
        type: 'object',
        properties: { children: { type: 'array', items: { $ref: '#/$defs/a.b' } } },
        additionalProperties: false,
      },
    };
    const schemas = [
      { $ref: '#/$defs/a.b', $defs },
      { type: 'array', items: { $ref: '#/$defs/a.b' }, $defs },
    ];
    const [tree, forest] = await load(schemas);
    expect(tree?.({ children: [{ children: [] }] })).toBe(true);
    expect(tree?.({ children: [{ wrong: 1 }] })).toBe(false);
    expect(forest?.([{ children: [{}] }])).toBe(true);
    const { code } = standaloneValidators(schemas);
    expect(code.match(/additionalProperties"?,params/g)).toHaveLength(1);
  });

  test('take their helpers from the runtime: lengths in characters, equality, formats', async () => {
    const [length, unique, uuid] = await load([
      { type: 'string', maxLength: 1 },
      { type: 'array', uniqueItems: true },
      { type: 'string', format: 'uuid' },
    ]);
    expect([length?.('💡'), length?.('ab')]).toEqual([true, false]);
    expect([
      unique?.([{ a: 1, b: [1] }, { a: 1 }]),
      unique?.([
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ]),
    ]).toEqual([true, false]);
    expect([uuid?.('0199d8a6-4e2b-7f18-b3d9-2a6c8e5f1b03'), uuid?.('no')]).toEqual([true, false]);
  });

  test('bind requests: what only the server writes need not be there', async () => {
    const Id = { type: 'string', readOnly: true };
    const [compiled] = await load([
      {
        type: 'object',
        required: ['id', 'at', 'name'],
        properties: { id: { $ref: '#/$defs/Id' }, at: { readOnly: true }, name: {} },
        $defs: { Id },
      },
    ]);
    expect([compiled?.({ name: 'x' }), compiled?.({ id: '1', at: 1 })]).toEqual([true, false]);
  });

  test('cannot be escaped by the text of a contract', async () => {
    const hostile = '"};globalThis.hacked = true;/*\u2028`${globalThis.hacked = true}';
    const [compiled] = await load([
      {
        type: 'object',
        description: hostile,
        required: [hostile],
        properties: { [hostile]: { enum: [hostile] }, b: { pattern: '`\\$\\{1\\}' } },
      },
    ]);
    expect(compiled?.({ [hostile]: hostile })).toBe(true);
    expect(compiled?.({ [hostile]: 'x' })).toBe(false);
    expect('hacked' in globalThis).toBe(false);
  });

  test('a schema that cannot be compiled is an error with a hint', () => {
    expect(() => standaloneValidators([{ type: 'string', pattern: '(' }])).toThrow(
      /cannot be compiled/,
    );
  });
});
