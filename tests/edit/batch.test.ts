import { expect, test } from 'vitest';
import type { Edit } from '../../src/edit/index.ts';
import { editText } from '../support/edit-text.ts';

type At = Parameters<Parameters<typeof editText>[1]>[0];

test('a collection and the last one in it grow in one go, whichever is named first', () => {
  const text = 'a:\n  b:\n    c: 1\nd: 1\n';
  const { text: after, made } = editText(text, (at) => [
    { op: 'add', at: at('a'), path: ['z'], value: 3 },
    { op: 'add', at: at('a', 'b'), path: ['x'], value: 2 },
  ]);
  expect(made).toHaveLength(2);
  expect(after).toBe('a:\n  b:\n    c: 1\n    x: 2\n  z: 3\nd: 1\n');
});

test('the same in a file without a final line break', () => {
  const { text } = editText('a:\n  - b: 1', (at) => [
    { op: 'append', at: at('a'), value: 2 },
    { op: 'add', at: at('a', 0), path: ['x'], value: 1 },
  ]);
  expect(text).toBe('a:\n  - b: 1\n    x: 1\n  - 2');
});

test('a batch keeps what is right when one edit of it goes wrong', () => {
  const keys = [...'abcdefgh'];
  const text = `? z\n: 2\n${keys.map((key) => `${key}: { x: 1 }\n`).join('')}`;
  const { made, refused } = editText(text, (at) => {
    const [first = [], last = []] = [keys.slice(0, 3), keys.slice(3)].map((part) =>
      part.map((key) => ({ op: 'add', at: at(key), path: ['y'], value: 1 }) as const),
    );
    // Behind a key with a question mark the engine does not know where to stand.
    return [...first, { op: 'add', at: at(), path: ['new'], value: 1 }, ...last];
  });
  expect(made).toHaveLength(8);
  expect(refused.map(({ reason }) => reason)).toEqual(['the result would not be right']);
});

test('edits that contradict each other cost the others nothing, however many they are', () => {
  const keys = Array.from({ length: 50 }, (_, index) => `k${index}`);
  const text = keys.map((key) => `${key}: { a: 1, b: 2 }\n`).join('');
  const { made, refused } = editText(text, (at) =>
    keys.flatMap((key) => [
      { op: 'rename', at: at(key, 'a'), key: 'x' } as const,
      { op: 'rename', at: at(key, 'b'), key: 'x' } as const,
    ]),
  );
  expect([made.length, refused.length]).toEqual([50, 0]);
});

test.each([
  ['two properties of one new name', 'a: 1\nb: 2\n', 'rename', 'rename'],
  ['a property added under a name that another one gets', 'a: 1\nb: 2\n', 'rename', 'add'],
])('%s: the first is made, the other one waits', (_what, text, ...[, second]) => {
  const {
    text: after,
    made,
    refused,
  } = editText(text, (at) => [
    { op: 'rename', at: at('a'), key: 'x' },
    second === 'rename'
      ? { op: 'rename', at: at('b'), key: 'x' }
      : { op: 'add', at: at(), path: ['x'], value: 2 },
  ]);
  expect(after).toBe('x: 1\nb: 2\n');
  expect([made.length, refused.length]).toEqual([1, 0]);
});

test('what is inserted where a line is removed does not bring the line back', () => {
  const { text, made } = editText('a:\n  b: 1\nc: 2\nd: 3\n', (at) => [
    { op: 'add', at: at('a'), path: ['x'], value: 1 },
    { op: 'remove', at: at('c') },
  ]);
  expect(made).toHaveLength(2);
  expect(text).toBe('a:\n  b: 1\n  x: 1\nd: 3\n');
});

test('line breaks that a block scalar keeps stay its own', () => {
  const { text } = editText('a:\n  b: |+\n    t\n\n\nc: 1\n', (at) => [
    { op: 'add', at: at('a'), path: ['x'], value: 1 },
  ]);
  expect(text).toBe('a:\n  b: |+\n    t\n\n\n  x: 1\nc: 1\n');
});

const SHARED = 'a: &base # shared\n  b: 1\nc: *base\nd:\n  <<: *base\n  e: 1\n';

test.each([
  ['added through an alias', (at) => ({ op: 'add', at: at('c'), path: ['x'], value: 1 }), /alias/],
  ['removed while an alias needs it', (at) => ({ op: 'remove', at: at('a') }), /anchor/],
  ['replaced while an alias needs it', (at) => ({ op: 'set', at: at('a'), value: 1 }), /anchor/],
  [
    'added where a merge key copies',
    (at) => ({ op: 'add', at: at('a'), path: ['x'], value: 1 }),
    /merge key/,
  ],
  [
    'renamed where a merge key copies',
    (at) => ({ op: 'rename', at: at('a', 'b'), key: 'x' }),
    /merge key/,
  ],
] satisfies [string, (at: At) => Edit, RegExp][])('nothing is %s', (_what, edit, reason) => {
  const outcome = editText(SHARED, (at) => [edit(at)]);
  expect(outcome.text).toBe(SHARED);
  expect(outcome.refused.map((each) => each.reason)).toEqual([expect.stringMatching(reason)]);
});

test('a mapping with a merge key of its own grows as any other', () => {
  const { text } = editText(SHARED, (at) => [{ op: 'add', at: at('d'), path: ['x'], value: 1 }]);
  expect(text).toBe(`${SHARED}  x: 1\n`);
});

test.each([
  ['an empty list', 'a: []\nb:\n  - 1\n', 'a:\n  - x: 1\nb:\n  - 1\n'],
  ['nothing', 'a: # soon\nb:\n- 1\n', 'a: # soon\n- x: 1\nb:\n- 1\n'],
  ['an empty list in braces', '{ a: [], b: [1] }\n', '{ a: [ { x: 1 } ], b: [1] }\n'],
  [
    'an empty list of JSON',
    '{\n  "a": []\n}\n',
    '{\n  "a": [\n    {\n      "x": 1\n    }\n  ]\n}\n',
  ],
])('%s is filled as the text around it is written', (_what, before, after) => {
  const { text } = editText(before, (at) => [{ op: 'append', at: at('a'), value: { x: 1 } }]);
  expect(text).toBe(after);
});

test('of two lists that are added in one place the items of both are there, the same ones once', () => {
  const { text, made } = editText('a: {}\nb: [1]\n', (at) => [
    { op: 'add', at: at('a'), path: ['list'], value: [{ x: 1 }, 2] },
    { op: 'add', at: at('a'), path: ['list'], value: [2, 3] },
    { op: 'add', at: at(), path: ['b'], value: [9] },
  ]);
  expect(made).toHaveLength(3);
  expect(text).toBe('a:\n  list:\n    - x: 1\n    - 2\n    - 3\nb: [1]\n');
});

test('an item that two edits miss is added once, and one that is there not at all', () => {
  const { text, made } = editText('a: [1]\nb:\n  - x: 1\nc: []\n', (at) => [
    { op: 'append', at: at('a'), value: 1 },
    { op: 'append', at: at('b'), value: { x: 2 } },
    { op: 'append', at: at('b'), value: { x: 2 } },
    { op: 'append', at: at('c'), value: 3 },
    { op: 'append', at: at('c'), value: 3 },
  ]);
  expect(text).toBe('a: [1]\nb:\n  - x: 1\n  - x: 2\nc:\n  - 3\n');
  expect(made).toHaveLength(5);
});
