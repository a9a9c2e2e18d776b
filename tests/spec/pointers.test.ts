import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPointer } from '../../src/shared/format-pointer.ts';
import { parsePointer } from '../../src/shared/parse-pointer.ts';

const path = fc.array(
  fc.oneof(fc.string(), fc.constantFrom('', '~', '/', '~1', '~01', '%', '%20', '#', '__proto__')),
);

test('law: a pointer that was written is read as the same path', () => {
  fc.assert(
    fc.property(path, (keys) => {
      expect(parsePointer(formatPointer(keys))).toEqual(keys);
    }),
  );
});

test('law: so is one in a URI fragment', () => {
  fc.assert(
    fc.property(path, (keys) => {
      const fragment = encodeURIComponent(formatPointer(keys).toWellFormed());
      expect(parsePointer(`#${fragment}`)).toEqual(keys.map((key) => key.toWellFormed()));
    }),
  );
});

// RFC 6901, sections 5 and 6.
test.each([
  ['', []],
  ['/', ['']],
  ['/foo/0', ['foo', '0']],
  ['/a~1b', ['a/b']],
  ['/m~0n', ['m~n']],
  ['/~01', ['~1']],
  ['#/c%25d', ['c%d']],
  ['#/k%22l', ['k"l']],
  ['#/%20', [' ']],
  ['#', []],
  ['#/100%', ['100%']],
])('%j', (pointer, keys) => {
  expect(parsePointer(pointer)).toEqual(keys);
});
