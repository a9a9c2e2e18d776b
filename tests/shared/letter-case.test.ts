import { expect, test } from 'vitest';
import { hasCase, toCase, type LetterCase } from '../../src/shared/letter-case.ts';

const CASES: readonly LetterCase[] = ['snake', 'camel', 'pascal', 'kebab'];

test.each([
  ['user name', { snake: 'user_name', camel: 'userName', pascal: 'UserName', kebab: 'user-name' }],
  ['htmlURL', { snake: 'html_url', camel: 'htmlUrl', pascal: 'HtmlUrl', kebab: 'html-url' }],
  ['line2', { snake: 'line2', camel: 'line2', pascal: 'Line2', kebab: 'line2' }],
  ['größeÄndern', { snake: 'große_andern', camel: 'großeAndern', pascal: 'GroßeAndern' }],
] as const)('%s in each case', (name, expected) => {
  for (const [letterCase, text] of Object.entries(expected)) {
    expect(toCase(name, letterCase as LetterCase)).toBe(text);
  }
});

test('a name is in the case it was brought to', () => {
  for (const name of ['user name', 'userName', 'USER_NAME', 'user-name2', 'X', 'sha256Sum']) {
    for (const letterCase of CASES) {
      expect(hasCase(toCase(name, letterCase), letterCase)).toBe(true);
    }
  }
});

test('what joins words tells the cases apart', () => {
  const fitting = (name: string): LetterCase[] => CASES.filter((each) => hasCase(name, each));
  expect(fitting('name')).toEqual(['snake', 'camel', 'kebab']);
  expect(fitting('user_name')).toEqual(['snake']);
  expect(fitting('userName')).toEqual(['camel']);
  expect(fitting('UserName')).toEqual(['pascal']);
  expect(fitting('user-name')).toEqual(['kebab']);
  expect(fitting('User_Name')).toEqual([]);
  expect(fitting('_name')).toEqual([]);
  expect(fitting('')).toEqual([]);
});
