import { expect, test } from 'vitest';
import { matchPath } from './match-path.ts';
import { bySpecificity } from './mount-path.ts';

test('literal segments come first, then those that fix more text', () => {
  const templates = ['/a/{x}', '/a/{x}.json', '/{y}/b', '/a/b', '/a/{x}.tar.json'];
  expect(templates.toSorted(bySpecificity)).toEqual([
    '/a/b',
    '/a/{x}.tar.json',
    '/a/{x}.json',
    '/a/{x}',
    '/{y}/b',
  ]);
});

test.each([
  ['/über/{id}', '/%C3%BCber/1', { id: '1' }],
  ['/sp ace/{id}', '/sp%20ace/1', { id: '1' }],
  ['/%7Bx%7D', '/%7Bx%7D', {}],
  ['/{a}.{b}', '/x.png', { a: 'x', b: 'png' }],
])('%s matches %s', (template, path, values) => {
  expect(matchPath(template)(path)).toEqual(values);
});
