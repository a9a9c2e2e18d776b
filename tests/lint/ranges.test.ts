/** Findings stand where Spectral would put them: our ranges are those of its parser, wherever we do without it. */
import parsers from '@stoplight/spectral-parsers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { YamlRanges } from '../../src/lint/ranges/yaml-ranges.ts';
import { parseSource, SourceFile } from '../../src/spec/index.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { readme, readmeBlocks } from '../support/readme-blocks.ts';

const BLOCKS = conventions.flatMap(({ convention }) => [
  ...readmeBlocks(readme(convention.id), 'good'),
  ...readmeBlocks(readme(convention.id), 'bad'),
]);

test('in every contract that the documentation of a convention shows, as YAML and as JSON', () => {
  let plain = 0;
  for (const { text } of BLOCKS) {
    const json = JSON.stringify(parseSource('a.yaml', text), null, 2);
    for (const each of [text, json, text.replaceAll('\n', '\r\n')]) plain += compare(each);
  }
  expect(plain).toBeGreaterThan(BLOCKS.length);
});

const node = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', 'text', 'two\nlines\n', '1', 'a: b', '# c', null, 1, true),
    fc.dictionary(fc.constantFrom('a', 'b', '200', 'x y', 'a: b', '#'), tie('node'), {
      noNullPrototype: true,
    }),
    fc.array(tie('node'), { maxLength: 3 }),
  ),
})).node;

test('in whatever YAML and JSON say the same', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), node, { minKeys: 1, noNullPrototype: true }),
      fc.record({
        indent: fc.constantFrom(2, 4),
        indentSeq: fc.boolean(),
        singleQuote: fc.boolean(),
        collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      }),
      (value, how) => {
        plain += compare(stringify(value, { ...how, aliasDuplicateObjects: false }));
        plain += compare(JSON.stringify(value, null, how.indent));
      },
    ),
    { numRuns: 300 },
  );
  expect(plain).toBeGreaterThan(200);
});

/** 1 when the text is one that we answer for ourselves. */
function compare(text: string): 0 | 1 {
  const file = new SourceFile('/a.yaml', text, parseSource('/a.yaml', text));
  if (!file.isPlain) return 0;
  const ranges = new YamlRanges(file.events, file.lineStarts);
  const parsed = parsers.Yaml.parse(text);
  for (const path of paths(file.value, [])) {
    const theirs = parsers.Yaml.getLocationForJsonPath(parsed, path, true)?.range;
    expect([path, ranges.locate(path)], text).toEqual([path, theirs]);
  }
  return 1;
}

function* paths(value: unknown, path: readonly string[]): Generator<string[]> {
  yield [...path];
  yield [...path, 'absent'];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* paths(child, [...path, key]);
}
