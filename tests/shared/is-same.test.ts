import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame } from '../../src/shared/is-same.ts';

const few = fc.jsonValue({ maxDepth: 2 });
/** Zero is zero in JSON, whatever its sign; Node tells them apart. */
const unsigned = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what is the same to Node is the same, and nothing else', () => {
  fc.assert(
    fc.property(few, few, (a, b) => {
      expect(isSame(a, b)).toBe(isDeepStrictEqual(unsigned(a), unsigned(b)));
      expect(isSame(a, unsigned(a))).toBe(true);
    }),
  );
});

test.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{ a: undefined }, { b: undefined }, false],
  [{ constructor: 1 }, { other: 1 }, false],
  [null, {}, false],
  [0, -0, true],
])('%j and %j: %s', (a, b, expected) => {
  expect(isSame(a, b)).toBe(expected);
  expect(isSame(b, a)).toBe(expected);
});
