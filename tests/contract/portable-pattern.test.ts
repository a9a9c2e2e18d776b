import { expect, test } from 'vitest';
import { portablePattern } from '../../src/contract/portable-pattern.ts';

test.each([
  [String.raw`^[a-zA-Z0-9_\-\:]+$`, 'a:b-c'],
  [String.raw`^a\-b\@c$`, 'a-b@c'],
  [String.raw`^\"[^\"]*\"$`, '"x"'],
])('%s can be read, and matches what it did', (pattern, text) => {
  expect(() => new RegExp(pattern, 'u')).toThrow();
  expect(new RegExp(portablePattern(pattern), 'u').test(text)).toBe(true);
  expect(new RegExp(portablePattern(pattern), 'u').test(`${text} `)).toBe(
    new RegExp(pattern).test(`${text} `), // oxlint-disable-line require-unicode-regexp
  );
});

test.each(['^[a-z]+$', String.raw`\d\.\p{L}`, '[', '(?<=a', '*'])('%s stays', (pattern) => {
  expect(portablePattern(pattern)).toBe(pattern);
});
