import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonPath } from '../../src/shared/json-path.ts';
import { parseSource } from '../../src/spec/parse-source.ts';
import { SourceFile } from '../../src/spec/source-file.ts';
import { writeJson, writeYaml, type Choose, type Written } from './support/write-document.ts';

const key = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('200', '4', 'null', 'true', '-', '<<', '__proto__', 'name', 'paths'),
  },
);

const scalar = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    'two\nlines',
    '- x',
    '&a',
    '*a',
    '| x',
    'plain words',
    "it's",
    '\t',
    '\u007f',
  ),
  fc.integer(),
  // JSON has no negative zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);

const { document } = fc.letrec<{ node: unknown; document: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.dictionary(key, tie('node'), { maxKeys: 5, noNullPrototype: true }),
    fc.array(tie('node'), { maxLength: 4 }),
  ),
  document: fc.oneof(
    fc.dictionary(key, tie('node'), { minKeys: 1, maxKeys: 6, noNullPrototype: true }),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  ),
}));

const choices = fc.infiniteStream(fc.nat({ max: 11 })).map((stream): Choose => {
  return (count) => (stream.next().value ?? 0) % count;
});

describe('every path is located at the character where its key or item was written', () => {
  test.each([
    ['JSON', writeJson],
    ['YAML', writeYaml],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(document, choices, (value, choose) => {
        const written = write(value, choose);
        const parsed = parseSource('/spec.yaml', written.text);
        expect(parsed).toEqual(value);
        const file = new SourceFile('/spec.yaml', written.text, parsed);
        for (const { path, offset } of written.places) {
          expect(file.locate(path), JSON.stringify({ path, text: written.text })).toEqual({
            file: '/spec.yaml',
            ...lineAndColumn(written, offset),
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});

function lineAndColumn({ text }: Written, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe('what YAML can do besides', () => {
  test.each<[string, string, JsonPath, string]>([
    ['an alias', 'a: &x\n  b: 1\nc: *x\n', ['c', 'b'], '2:3'],
    ['an alias itself', 'a: &x 1\nc: [*x]\n', ['c', 0], '2:5'],
    ['a redefined anchor', 'a: &x {b: 1}\nc: *x\nd: &x {b: 2}\ne: *x\n', ['c', 'b'], '1:8'],
    ['the later anchor', 'a: &x {b: 1}\nc: *x\nd: &x {b: 2}\ne: *x\n', ['e', 'b'], '3:8'],
    ['a merge key', 'a: &x\n  b: 1\nd:\n  <<: *x\n  e: 2\n', ['d', 'b'], '2:3'],
    ['what stands beside it', 'a: &x\n  b: 1\nd:\n  <<: *x\n  b: 2\n', ['d', 'b'], '5:3'],
    [
      'a list of merges',
      'a: &x {b: 1}\ny: &y {b: 3, z: 1}\nd:\n  <<: [*x, *y]\n',
      ['d', 'z'],
      '2:14',
    ],
    [
      'the first of them',
      'a: &x {b: 1}\ny: &y {b: 3, z: 1}\nd:\n  <<: [*x, *y]\n',
      ['d', 'b'],
      '1:8',
    ],
    ['two merge keys', 'd:\n  <<: {a: 1}\n  <<: {b: 2}\n', ['d', 'b'], '3:8'],
    ['a merge of merges', 'a: &a {x: 1}\nb: &b\n  <<: *a\nc:\n  <<: *b\n', ['c', 'x'], '1:8'],
    ['a quoted <<, which is only a key', 'd:\n  "<<": {a: 1}\n', ['d', '<<', 'a'], '2:10'],
    ['a key that is an alias', 'a: &k name\nb: {*k : 1}\n', ['b', 'name'], '2:5'],
    ['a key with an anchor and a tag', 'b:\n  &k !!str 1: x\n', ['b', '1'], '2:12'],
    ['a number written as 1.0', '1.0: a\n', ['1'], '1:1'],
    ['an explicit key', '? a\n: b\n', ['a'], '1:3'],
    ['an empty key', 'a:\n  : b\n', ['a', 'null'], '2:3'],
    ['a directive', '%YAML 1.2\n---\na: 1\n', ['a'], '3:1'],
    ['old Mac line ends', 'a: 1\rb: 2\r', ['b'], '2:1'],
    ['a missing key: its owner', 'a:\n  b: 1\n', ['a', 'nope', 'deeper'], '1:1'],
    ['a missing item: the list', 'a:\n  - 1\n', ['a', 7], '1:1'],
    ['the root', '# c\n\na: 1\n', [], '3:1'],
    ['an empty text', '', ['a'], '1:1'],
  ])('%s', (_, text, path, expected) => {
    const { line, column } = new SourceFile('/f', text, parseSource('/f', text)).locate(path);
    expect(`${line}:${column}`).toBe(expected);
  });
});
