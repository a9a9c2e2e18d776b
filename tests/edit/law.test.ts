import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, isCollection, isPair, visit, type Node } from 'yaml';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { editValues } from '../../src/edit/edit-values.ts';
import type { Edit } from '../../src/edit/index.ts';
import type { JsonPath } from '../../src/shared/json-path.ts';
import { SourceFile, SpecNode, type SpecDocument } from '../../src/spec/index.ts';
import { parseSource } from '../../src/spec/parse-source.ts';

/** More of them: `FUZZ_RUNS=5000 npx vitest run tests/edit`. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 200);

const key = fc
  .oneof(
    fc.constantFrom(
      'a',
      'b',
      'c',
      '200',
      'on',
      'null',
      'x y',
      'a: b',
      '#x',
      '$ref',
      '-',
      '',
      '/a/{b}',
    ),
    fc.string({ maxLength: 4, unit: 'grapheme-ascii' }),
  )
  .filter((text) => text !== '<<');

const scalar = fc.oneof(
  fc.constantFrom(
    'text',
    'yes',
    'null',
    '1',
    'a: b',
    "it's",
    'say "hi"',
    '# no',
    'two\nlines\n',
    '',
    ' x ',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('tree'), { maxLength: 3 }),
  ),
}));

const root = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

/** How a text is written: everything that must stay as it is. */
const writing = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  singleQuote: fc.boolean(),
  crlf: fc.boolean(),
  finalBreak: fc.boolean(),
  flowEvery: fc.constantFrom(0, 2, 3),
  commentEvery: fc.constantFrom(0, 2, 5),
});
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;

function writeYaml(value: unknown, how: Writing): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  let count = 0;
  visit(document, (_at, node) => {
    count += 1;
    if (isPair(node) || node === document) return;
    const each = node as Node;
    if (isCollection(each) && how.flowEvery > 0 && count % how.flowEvery === 0) each.flow = true;
    if (how.commentEvery > 0 && count % how.commentEvery === 0 && !isCollection(each))
      each.comment = ` about ${count}`;
  });
  const { indent, indentSeq, singleQuote } = how;
  const text = document.toString({
    indent,
    indentSeq,
    singleQuote,
    lineWidth: 0,
    flowCollectionPadding: true,
  });
  return how.crlf ? text.replaceAll('\n', '\r\n') : text;
}

interface Step {
  readonly at: number;
  readonly op: Edit['op'];
  readonly key: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(),
  op: fc.constantFrom('add', 'add', 'append', 'set', 'rename', 'remove', 'wrap'),
  key,
  path: fc.array(key, { minLength: 1, maxLength: 3 }),
  value: tree,
});

describe.each([
  ['YAML', writeYaml],
  ['JSON', (value: unknown, { indent }: Writing) => JSON.stringify(value, null, indent)],
  ['JSON with tabs', (value: unknown) => JSON.stringify(value, null, '\t')],
  ['JSON on one line', (value: unknown) => JSON.stringify(value)],
] as const)('%s', (_name, write) => {
  test('an edit does to the value what it says, or says why it is not made', () => {
    let [made, refused] = [0, 0];
    fc.assert(
      fc.property(
        root,
        writing,
        fc.array(step, { minLength: 1, maxLength: 4 }),
        (value, how, steps) => {
          const file = sourceOf(write(value, how), value);
          fc.pre(file !== undefined);
          const edits = steps.flatMap((each) => toEdit(file, each));
          const outcome = applyEdits(file, edits);
          made += outcome.made.length;
          refused += outcome.refused.length;
          expect(parseSource(file.path, outcome.text)).toEqual(
            editValues(file.value, outcome.made),
          );
          for (const { reason } of outcome.refused)
            expect(reason).not.toBe('the result would not be right');
        },
      ),
      { numRuns },
    );
    expect(made).toBeGreaterThan(refused);
  });

  test('what is added leaves every line that it does not stand on', () => {
    fc.assert(
      fc.property(root, writing, step, (value, how, each) => {
        const file = sourceOf(write(value, how), value);
        fc.pre(file !== undefined);
        const edits = toEdit(file, { ...each, op: 'add' });
        const { text } = applyEdits(file, edits);
        const lost = linesLost(file.text, text);
        expect(lost).toBeLessThanOrEqual(file.text.includes('\n') ? 2 : 1);
        for (const comment of file.text.match(/# about \d+/g) ?? [])
          expect(text).toContain(comment);
      }),
      { numRuns },
    );
  });

  test('what is wrapped keeps its text but for white space in front of its lines', () => {
    fc.assert(
      fc.property(root, writing, step, (value, how, each) => {
        const file = sourceOf(write(value, how), value);
        fc.pre(file !== undefined);
        const { text } = applyEdits(file, toEdit(file, { ...each, op: 'wrap' }));
        const [before, after] = [file.text, text].map((whole) => whole.replaceAll(/\n\s*/g, '\n'));
        if (file.text.includes('\n')) expect(linesLost(before ?? '', after ?? '')).toBeLessThan(3);
        for (const comment of file.text.match(/# about \d+/g) ?? [])
          expect(text).toContain(comment);
      }),
      { numRuns },
    );
  });

  test('additions do not get into the way of each other', () => {
    fc.assert(
      fc.property(
        root,
        writing,
        fc.array(step, { minLength: 2, maxLength: 4 }),
        (value, how, steps) => {
          const file = sourceOf(write(value, how), value);
          fc.pre(file !== undefined);
          const edits = steps.flatMap((each) => toEdit(file, { ...each, op: 'add' }));
          const { made, refused } = applyEdits(file, edits);
          expect(made.length + refused.length).toBe(edits.length);
        },
      ),
      { numRuns },
    );
  });

  test('what is there is not added again', () => {
    fc.assert(
      fc.property(root, writing, step, (value, how, each) => {
        const file = sourceOf(write(value, how), value);
        fc.pre(file !== undefined);
        const edits = toEdit(file, { ...each, op: 'add' });
        const { text } = applyEdits(file, edits);
        const again = new SourceFile(file.path, text, parseSource(file.path, text));
        const same = edits.map((edit) => ({ ...edit, at: nodeAt(again, edit.at.path) }));
        expect(applyEdits(again, same).text).toBe(text);
      }),
      { numRuns },
    );
  });
});

/** The file, unless its writer and its reader disagree about what it says. */
function sourceOf(text: string, value: unknown): SourceFile {
  const parsed = parse(text);
  fc.pre(isDeepStrictEqual(parsed, value));
  return new SourceFile('/a/openapi.yaml', text, parsed);
}

function parse(text: string): unknown {
  try {
    return parseSource('/a/openapi.yaml', text);
  } catch {
    return undefined;
  }
}

/** At a mapping for `add`, at a list for `append`, else anywhere below the root; none where there is no such place. */
function toEdit(file: SourceFile, { at, op, key: name, path, value }: Step): Edit[] {
  const places = [...walk([], file.value)].filter(([keys, node]) => {
    if (op === 'add') return isMapping(node);
    if (op === 'append') return Array.isArray(node);
    if (op === 'rename' || op === 'wrap') return keys.length > 0 && typeof keys.at(-1) === 'string';
    return keys.length > 0;
  });
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return [];
  const node = nodeAt(file, place[0]);
  switch (op) {
    case 'add':
      return [{ op, at: node, path, value }];
    case 'append':
    case 'set':
      return [{ op, at: node, value }];
    case 'rename':
      return [{ op, at: node, key: name }];
    case 'remove':
      return [{ op, at: node }];
    case 'wrap':
      return [wrapOf(node, path, value)];
  }
}

/** Around the value: a mapping that has other things in front of it and behind it. */
function wrapOf(at: SpecNode, path: readonly string[], value: unknown): Edit {
  const around = path.reduceRight<unknown>(
    (inner, name) => ({ before: value, [name]: inner, behind: value }),
    null,
  );
  return { op: 'wrap', at, around, path };
}

function nodeAt(file: SourceFile, path: JsonPath): SpecNode {
  return new SpecNode(
    { fileAt: () => file } as Partial<SpecDocument> as SpecDocument,
    file.path,
    path,
    file.at(path),
    path,
  );
}

function* walk(
  keys: (string | number)[],
  value: unknown,
): Generator<[(string | number)[], unknown]> {
  yield [keys, value];
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [name, child] of entries) yield* walk([...keys, name], child);
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many lines of `before` are not lines of `after`, in order: its length less the longest common subsequence. */
function linesLost(before: string, after: string): number {
  const [old, fresh] = [before, after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
  let row: number[] = fresh.map(() => 0);
  for (const line of old) {
    const previous = row;
    row = [];
    for (const [at, other] of fresh.entries()) {
      const match = line === other ? (previous[at - 1] ?? 0) + 1 : 0;
      row.push(Math.max(match, previous[at] ?? 0, row[at - 1] ?? 0));
    }
  }
  return old.length - (row.at(-1) ?? 0);
}
