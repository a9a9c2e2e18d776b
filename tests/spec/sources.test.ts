import { chmodSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSpec } from '../../src/spec/index.ts';
import { locateJsonError } from '../../src/spec/locate-json-error.ts';
import { openapi, project } from './support/project.ts';
import { refusal } from './support/refusal.ts';

const FRAME = 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\n';

/** Loads a text as the root file of a description. */
async function load(text: string, name = 'openapi.yaml'): Promise<unknown> {
  const file = path.join(project({ [name]: text }), name);
  return (await loadSpec(file)).root.value;
}

async function refused(
  text: string | Uint8Array,
  name = 'openapi.yaml',
): ReturnType<typeof refusal> {
  return refusal(path.join(project({ [name]: text }), name));
}

describe('a text is read', () => {
  test('the same from YAML, JSON, YAML in braces and JSON with tabs', async () => {
    const value = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {},
      'x-n': [1, null],
    };
    expect(await load(JSON.stringify(value), 'openapi.json')).toEqual(value);
    expect(await load(JSON.stringify(value, null, '\t'))).toEqual(value);
    expect(
      await load('{ openapi: 3.1.0, info: {title: T, version: "1"}, paths: {}, x-n: [1, ~], }'),
    ).toEqual(value);
    expect(
      await load('openapi: 3.1.0\ninfo:\n  title: T\n  version: "1"\npaths: {}\nx-n:\n- 1\n-\n'),
    ).toEqual(value);
  });

  test('with a byte order mark and with the line ends of Windows', async () => {
    const text = `\uFEFF${FRAME}paths:\n  /a: { $ref: "#/nope" }\n`;
    expect((await refused(text.replaceAll('\n', '\r\n'))).at).toBe('openapi.yaml:4:9');
    expect((await refused('\uFEFF{"openapi": "3.1.0", "paths": {"a": {"$ref": "#/b"}}}')).at).toBe(
      'openapi.yaml:1:38',
    );
  });

  test('from an overlay, with or without a mark, instead of from the file', async () => {
    const root = project({ 'openapi.yaml': openapi('paths: { /a: { $ref: a.yaml } }\n') });
    const texts = new Map([[path.join(root, 'a.yaml'), '\uFEFFsummary: unsaved\n']]);
    const document = await loadSpec(path.join(root, 'openapi.yaml'), { texts });
    expect(document.node.text('paths', '/a', 'summary')).toBe('unsaved');
    expect(document.node.get('paths', '/a')?.location).toMatchObject({ line: 1, column: 1 });
  });

  test('as JSON data: dates stay text, `yes` too; keys are text', async () => {
    const value = await load(
      `${FRAME}x-a: [2024-01-01, yes, 1:30, 0o17, 0x1F]\nx-b: { 200: a, ~: b }\n`,
    );
    expect(value).toMatchObject({
      'x-a': ['2024-01-01', 'yes', '1:30', 15, 31],
      'x-b': { '200': 'a', null: 'b' },
    });
  });

  test('an integer that JavaScript cannot hold becomes the closest number, as JSON.parse has it', async () => {
    const yaml = await load(`${FRAME}x-max: 9223372036854775807\n`);
    const json = await load('{"openapi": "3.1.0", "x-max": 9223372036854775807}');
    expect(yaml).toMatchObject({ 'x-max': 2 ** 63 });
    expect(json).toMatchObject({ 'x-max': 2 ** 63 });
  });

  test('names from the prototype are names', async () => {
    for (const text of [
      `${FRAME}components: { schemas: { __proto__: { type: string }, constructor: { type: number } } }\n`,
      '{"openapi":"3.1.0","components":{"schemas":{"__proto__":{"type":"string"},"constructor":{"type":"number"}}}}',
    ]) {
      const file = path.join(project({ 'openapi.yaml': text }), 'openapi.yaml');
      const schemas = (await loadSpec(file)).node.get('components', 'schemas');
      expect(schemas?.entries().map(([name]) => name)).toEqual(['__proto__', 'constructor']);
      expect(schemas?.text('__proto__', 'type')).toBe('string');
      expect(schemas?.get('toString')).toBeUndefined();
    }
  });

  test('merge keys are merged', async () => {
    const value = await load(`${FRAME}x-base: &base { a: 1, b: 1 }\nx-more: { <<: *base, b: 2 }\n`);
    expect(value).toMatchObject({ 'x-more': { a: 1, b: 2 } });
  });

  test('more merge keys than js-yaml allows by itself', async () => {
    const base = Array.from({ length: 100 }, (_, index) => `k${index}: ${index}`).join(', ');
    const uses = Array.from({ length: 200 }, (_, index) => `  u${index}: { <<: *base }`).join('\n');
    const value = await load(`${FRAME}x-base: &base { ${base} }\nx-uses:\n${uses}\n`);
    expect(value).toMatchObject({ 'x-uses': { u199: { k99: 99 } } });
  });
});

describe('a text that is not well-formed is refused where it breaks', () => {
  test.each([
    ['an unclosed quote', 'info: { title: "T }\n', '2:1'],
    ['an unclosed list', 'x-a: [1, 2\nx-b: 3\n', '2:1'],
    ['wrong indentation', 'info:\n  title: T\n version: 1\n', '3:2'],
    ['a tab as indentation', 'info:\n\ttitle: T\n', '2:1'],
    ['a duplicate key', 'info: {}\npaths: {}\ninfo: {}\n', '3:1'],
    ['an unknown alias', 'info: *nope\n', '1:8'],
    ['an unknown tag', 'info: !include other.yaml\n', '1:7'],
    ['a list as a key', '? [a]\n: b\n', '1:1'],
    ['two documents', 'openapi: 3.1.0\n---\n# two\nopenapi: 3.0.0\n', '4:1'],
    ['a null byte', 'info: "\0"\n', '1:8'],
  ])('YAML: %s', async (_, text, at) => {
    expect(await refused(text)).toMatchObject({ code: 'SPEC_SYNTAX', at: `openapi.yaml:${at}` });
  });

  test.each([
    ['a missing comma', '{"a": 1\n "b": 2}', '2:2', '`,` or `}`'],
    ['a missing value', '{"a": 1,\n "b": }', '2:7', 'a value'],
    ['a word that is none', '{"a": tru}', '1:7', 'a value'],
    ['a comma too many', '{"a": [1,2,]}', '1:12', 'a value'],
    ['a comma before the brace', '{"a": 1,}', '1:9', 'a property name'],
    ['a comment', '{"a": 1, // one\n"b": 2}', '1:10', 'a property name'],
    ['single quotes', "{'a': 1}", '1:2', 'a property name'],
    ['a colon that is missing', '{"a" 1}', '1:6', '`:`'],
    ['a line break in text', '{"a": "x\ny"}', '1:7', 'a value'],
    ['a wrong escape', '{"a": "\\x"}', '1:7', 'a value'],
    ['a number with a zero before it', '{"a": 01}', '1:7', 'a value'],
    ['an end too early', '{"a": {"b": 1}\n', '2:1', '`,` or `}`'],
    ['the wrong bracket', '[{"a": 1]', '1:9', '`,` or `}`'],
    ['text behind it', '{"a": 1}\nx', '2:1', 'the end of the file'],
  ])('JSON: %s', async (_, text, at, expected) => {
    const result = await refused(text, 'openapi.json');
    expect(result).toMatchObject({ code: 'SPEC_SYNTAX', at: `openapi.json:${at}` });
    expect(result.message).toContain(`expected ${expected}`);
  });

  test('JSON breaks exactly where no further text could mend it', () => {
    const json = fc.json({ maxDepth: 3 });
    fc.assert(
      fc.property(
        json,
        fc.nat(),
        fc.constantFrom('', '}', ']', ',', ':', '"', 'x', '1', ' '),
        (text, nat, mark) => {
          const at = nat % (text.length + 1);
          const broken = text.slice(0, at) + mark + text.slice(at + 1);
          fc.pre(!isJson(broken));
          const { offset } = locateJsonError(broken);
          expect(offset).toBeLessThanOrEqual(broken.length);
          // Everything before the place is the beginning of some JSON text.
          expect(canBecomeJson(broken.slice(0, offset)), broken).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Closes what is open, with a filler where a value, a name or a colon is missing. */
function canBecomeJson(text: string): boolean {
  const open: string[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(token === '{' ? '}' : ']');
    else if (token === '}' || token === ']') open.pop();
  }
  const end = open.toReversed().join('');
  return ['', '0', '"a":0', ':0'].some((filler) => isJson(text + filler + end));
}

describe('a file that is no OpenAPI description is refused', () => {
  test.each([
    ['an empty file', '', 'SPEC_NOT_OPENAPI', '1:1'],
    ['a comment', '# nothing\n', 'SPEC_NOT_OPENAPI', '1:1'],
    ['null', 'null\n', 'SPEC_NOT_OPENAPI', '1:1'],
    ['a text', 'just text', 'SPEC_NOT_OPENAPI', '1:1'],
    ['a list', '- openapi: 3.1.0\n', 'SPEC_NOT_OPENAPI', '1:1'],
    ['no version', 'info: {}\n', 'SPEC_VERSION', '1:1'],
    ['Swagger 2.0', 'info: {}\nswagger: "2.0"\n', 'SPEC_SWAGGER_2', '2:1'],
    ['OpenAPI 3.2', 'openapi: 3.2.0\n', 'SPEC_VERSION', '1:1'],
    ['OpenAPI 4', 'openapi: 4.0.0\n', 'SPEC_VERSION', '1:1'],
    ['OpenAPI 3.10', 'openapi: 3.10.0\n', 'SPEC_VERSION', '1:1'],
    ['a version without its patch', 'openapi: 3.1\n', 'SPEC_VERSION', '1:1'],
    ['a version that is null', 'openapi:\n', 'SPEC_VERSION', '1:1'],
    ['a version that is an object', 'openapi: { toString: 1 }\n', 'SPEC_VERSION', '1:1'],
    ['a Swagger version that is an object', 'swagger: { toString: 1 }\n', 'SPEC_SWAGGER_2', '1:1'],
  ])('%s', async (_, text, code, at) => {
    const reason = await refused(text);
    expect(reason).toMatchObject({ code, at: `openapi.yaml:${at}` });
    expect(reason.message.length).toBeLessThan(120);
  });

  test('a file that cannot be had: missing, a folder, not text, not permitted', async () => {
    const root = project({ 'sub/a.yaml': '', 'binary.yaml': new Uint8Array([0xc3, 0x28]) });
    const reasons = await Promise.all(
      ['nope.yaml', 'sub', 'binary.yaml', 'sub/a.yaml/b'].map(async (name) => {
        const { code, message } = await refusal(path.join(root, name));
        return [code, message.replace(/^.*?: /, '')];
      }),
    );
    expect(reasons).toEqual([
      ['SPEC_UNREADABLE', 'it does not exist.'],
      ['SPEC_UNREADABLE', 'it is a folder.'],
      ['SPEC_UNREADABLE', 'it is not UTF-8 text.'],
      ['SPEC_UNREADABLE', 'a part of its path is not a folder.'],
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const root = project({ 'openapi.yaml': FRAME });
    chmodSync(path.join(root, 'openapi.yaml'), 0o000);
    expect((await refusal(path.join(root, 'openapi.yaml'))).message).toContain('permission');
  });
});

describe('wrong types stay where they are: the lint says so, loading does not fail', () => {
  test.each([
    'paths: 5',
    'paths: [1]',
    'paths: { /a: 7, /b: null, /c: [get], 5: { get: 1 } }',
    'components: []',
    'components: { schemas: text, responses: 4 }',
    'servers: {}',
    'security: yes',
    'tags: { a: 1 }',
  ])('%s', async (rest) => {
    expect(await load(`${FRAME}${rest}\n`)).toHaveProperty('openapi');
  });
});

describe('a hostile text is refused in bounded time', () => {
  const nested = (open: string, close: string, depth: number): string =>
    open.repeat(depth) + close.repeat(depth);

  test.each([1_001, 10_000, 100_000])('%i levels', async (depth) => {
    const texts = [
      `{"openapi": "3.1.0", "x-a": ${nested('[', ']', depth)}}`,
      `{"openapi": "3.1.0", "x-a": ${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
      `${FRAME}x-a: ${nested('[', ']', depth)}\n`,
      `${FRAME}x-a: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`,
      `${FRAME}x-a: ${'- '.repeat(depth)}1\n`,
    ];
    for (const text of texts) {
      const before = process.cpuUsage();
      expect((await refused(text)).code).toMatch(/^SPEC_(TOO_DEEP|SYNTAX)$/);
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
    }
  });

  test('almost a thousand levels can be located to the last', async () => {
    for (const text of [
      `{"openapi": "3.1.0", "x-a": ${nested('[', ']', 999)}}`,
      `${FRAME}x-a: ${nested('[', ']', 998)}\n`,
    ]) {
      const depth = text.split('[').length - 1;
      const file = path.join(project({ 'openapi.yaml': text }), 'openapi.yaml');
      const { root } = await loadSpec(file);
      const deepest = ['x-a', ...Array.from({ length: depth - 1 }, () => 0)];
      expect(root.at(deepest)).toEqual([]);
      const { line, column } = root.locate(deepest);
      expect(text.split('\n')[line - 1]?.slice(column - 1, column + 1)).toBe('[]');
    }
  });

  test('aliases that multiply', async () => {
    const levels = Array.from({ length: 12 }, (_, index) => {
      const items = Array.from({ length: 10 }, () => `*a${index}`).join(', ');
      return `x-a${index + 1}: &a${index + 1} [${items}]`;
    });
    expect(await refused(`${FRAME}x-a0: &a0 [x]\n${levels.join('\n')}\n`)).toMatchObject({
      code: 'SPEC_TOO_LARGE',
    });
  });

  test('aliases that nest: shallow each, deep together', async () => {
    const levels = Array.from({ length: 20 }, (_, index) => {
      return `x-a${index + 1}: &a${index + 1} ${'['.repeat(100)}*a${index}${']'.repeat(100)}`;
    });
    expect(await refused(`${FRAME}x-a0: &a0 [x]\n${levels.join('\n')}\n`)).toMatchObject({
      code: 'SPEC_TOO_DEEP',
    });
  });

  test.each(['x-a: &a [*a]', 'x-a: &a { b: { c: *a } }'])(
    'an alias inside itself: %s',
    async (rest) => {
      expect(await refused(`${FRAME}${rest}\n`)).toMatchObject({ code: 'SPEC_TOO_DEEP' });
    },
  );

  test('in a file that is referenced: the place is there', async () => {
    const root = project({
      'openapi.yaml': openapi('paths: { /a: { $ref: deep.json } }\n'),
      'deep.json': nested('[', ']', 2000),
    });
    expect(await refusal(path.join(root, 'openapi.yaml'))).toMatchObject({
      code: 'SPEC_TOO_DEEP',
      at: 'deep.json:1:1',
    });
  });
});

describe('several files', () => {
  test.each([
    [
      'a version that is a number',
      'info: { title: T, version: 1 }\npaths: { /a: { $ref: a.yaml } }\n',
    ],
    ['no paths', 'webhooks: { a: { $ref: a.yaml } }\n'],
    ['a patch version to come', 'paths: { /a: { $ref: a.yaml } }\n'],
  ])('are joined in a description with %s', async (_, rest) => {
    const root = project({ 'openapi.yaml': `openapi: 3.1.9\n${rest}`, 'a.yaml': 'summary: s\n' });
    expect((await loadSpec(path.join(root, 'openapi.yaml'))).files.size).toBe(2);
  });

  test('two thousand of them', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `f${index}.yaml`);
    const root = project({
      'openapi.yaml': openapi('components: { schemas: { A: { $ref: f0.yaml } } }\n'),
      ...Object.fromEntries(
        names.map((name, index) => [
          name,
          index === 1999
            ? 'type: string\n'
            : `properties: { next: { $ref: ./f${index + 1}.yaml } }\n`,
        ]),
      ),
    });
    const document = await loadSpec(path.join(root, 'openapi.yaml'));
    expect(document.files.size).toBe(2001);
  });
});
