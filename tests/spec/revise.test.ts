/** Law: to read again what an edit has touched gives what reading the whole text gives. */
import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { EventTree } from '../../src/spec/event-tree.ts';
import { findReferences, parseSource, SourceFile } from '../../src/spec/index.ts';
import { reviseSource } from '../../src/spec/revise-source.ts';

const CONTRACT = readFileSync('specs/orders/openapi.yaml', 'utf8');

/** Undefined where the text is not well-formed. */
function read(name: string, text: string): SourceFile | undefined {
  try {
    let tree: EventTree | undefined;
    const value = parseSource(name, text, (events) => (tree = new EventTree(text, events)));
    return new SourceFile(name, text, value, { events: tree });
  } catch {
    return undefined;
  }
}

function partners(tree: EventTree): readonly number[] {
  return tree.events.map((_event, index) => tree.partner(index));
}

interface TextEdit {
  /** Where, as a part of the text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  /** Whether whole lines are meant. */
  readonly isLine: boolean;
}

const edit = fc.record({
  at: fc.noBias(fc.nat(9999)).map((part) => part / 10_000),
  remove: fc.constantFrom(0, 0, 1, 2, 7, 40),
  insert: fc.constantFrom(
    '',
    'x',
    ' ',
    '\n',
    ': ',
    '"',
    '# c',
    '- a',
    '{',
    '}',
    'a: 1',
    '|\n',
    '*a',
    '&a 1',
    '---',
  ),
  isLine: fc.boolean(),
});

function apply(text: string, { at, remove, insert, isLine }: TextEdit): string {
  const place = Math.floor(at * text.length);
  if (!isLine) return text.slice(0, place) + insert + text.slice(place + remove);
  const start = text.lastIndexOf('\n', place) + 1;
  const end = text.indexOf('\n', place) + 1 || text.length;
  const line = text.slice(start, end);
  const indent = /^ */.exec(line)?.[0] ?? '';
  const kept = remove === 0 ? line : '';
  return `${text.slice(0, start)}${kept}${insert === '' ? '' : `${indent}${insert}\n`}${text.slice(end)}`;
}

/** How many of the edits were read by themselves. */
function follow(name: string, text: string, edits: readonly TextEdit[]): number {
  let file = read(name, text) ?? expect.fail();
  let revised = 0;
  for (const each of edits) {
    findReferences(file.value); // which are only revised where somebody has asked for them
    const next = apply(file.text, each);
    const whole = read(name, next);
    const revision = reviseSource(file, next);
    if (revision === undefined) {
      // What is not well-formed is not kept.
      file = whole ?? file;
      continue;
    }
    revised += 1;
    const { after } = revision;
    expect(whole, 'the whole text is well-formed').toBeDefined();
    expect(JSON.stringify(after.value)).toBe(JSON.stringify(whole?.value));
    expect(after.events.events).toEqual(whole?.events.events);
    expect(partners(after.events)).toEqual(whole && partners(whole.events));
    expect(after.lineStarts).toEqual(whole?.lineStarts);
    expect(findReferences(after.value)).toEqual(findReferences(whole?.value));
    for (const { holder, path: place } of findReferences(after.value)) {
      expect(after.at(place)).toBe(holder);
    }
    expect(after.isPlain).toBe(whole?.isPlain);
    file = after;
  }
  return revised;
}

const value = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', 'text', 'two\nlines\n', '1', 'a: b', '# c', null, 1, true, '\u00e9'),
    fc.record({ $ref: fc.constantFrom('#/a', '#/b/c', 'other.yaml#/a') }),
    fc.dictionary(
      fc.constantFrom('a', 'b', '200', 'x y', '__proto__', 'example', 'properties'),
      tie('node'),
      {
        noNullPrototype: true,
      },
    ),
    fc.array(tie('node'), { maxLength: 3 }),
  ),
})).node;

const root = fc.dictionary(fc.constantFrom('a', 'b', 'paths', 'components'), value, {
  minKeys: 2,
  noNullPrototype: true,
});

test('in YAML and JSON of every form', () => {
  let revised = 0;
  fc.assert(
    fc.property(
      root,
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(2, 4),
      (given, edits, indent) => {
        revised += follow(
          '/a.yaml',
          stringify(given, { indent, aliasDuplicateObjects: false }),
          edits,
        );
        revised += follow(
          '/a.yaml',
          stringify(given, { aliasDuplicateObjects: false }).replaceAll('\n', '\r\n'),
          edits,
        );
        revised += follow('/a.json', JSON.stringify(given, null, indent), edits);
        revised += follow('/a.json', JSON.stringify(given), edits);
      },
    ),
    { numRuns: 200 },
  );
  expect(revised).toBeGreaterThan(100);
});

test('in a contract that is edited for a while', () => {
  let revised = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 4, maxLength: 8 }), (edits) => {
      revised += follow('/openapi.yaml', CONTRACT, edits);
    }),
    { numRuns: 60 },
  );
  expect(revised).toBeGreaterThan(30);
});

test('what is not touched is the same object', () => {
  const text = 'a:\n  b: {c: 1}\n  d: [1]\ne:\n  f: {g: 2}\n';
  const before = read('/a.yaml', text) ?? expect.fail();
  const after = reviseSource(before, text.replace('c: 1', 'c: 2'))?.after;
  expect(after?.value).toEqual({ a: { b: { c: 2 }, d: [1] }, e: { f: { g: 2 } } });
  expect(after?.at(['e'])).toBe(before.at(['e']));
  expect(after?.at(['a', 'd'])).toBe(before.at(['a', 'd']));
  expect(before.at(['a', 'b', 'c'])).toBe(1);
});

test('the file of before still knows where things stand', () => {
  const text = 'a:\n  b: 1\nc: 2\n';
  const before = read('/a.yaml', text) ?? expect.fail();
  const after = reviseSource(before, 'a:\n  b: 1\n  d: 3\nc: 2\n')?.after ?? expect.fail();
  expect(before.locate(['c'])).toMatchObject({ line: 3 });
  expect(after.locate(['c'])).toMatchObject({ line: 4 });
});
