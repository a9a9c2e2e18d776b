import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

/** What it would rather have of segments of paths (`/a`), and of names of query parameters. */
async function better(names: readonly string[], url = 'consistent'): Promise<string[]> {
  const isPath = (name: string): boolean => name.startsWith('/');
  const parameters = names
    .filter((name) => !isPath(name))
    .map((name) => ({ name, in: 'query', schema: {} }));
  const paths = Object.fromEntries(
    ['/', ...names.filter(isPath)].map((path) => [
      path,
      { get: path === '/' ? { parameters } : {} },
    ]),
  );
  const said = await remarks(convention, api({ paths }), { url });
  return said.map(({ todo }) => /`(.+)`/.exec(todo)?.[1] ?? todo);
}

test('the case of most names is that of all, for paths and for parameters apart', async () => {
  expect(await better(['/a-b', '/c-d', '/e_f', 'a_b', 'c_d', 'e-f'])).toEqual(['e-f', 'e_f']);
  expect(await better(['/a-b/{aB}', '/c-d/e', 'aB', 'cD'])).toEqual([]);
  expect(await better(['/v2/AbC', '/v2/DeF', '/v2/g-h'])).toEqual(['GH']);
});

test('a name counts once, and of two cases as frequent the first is meant', async () => {
  expect(await better(['/a-b/x', '/a-b/y', '/c_d', '/e_f'])).toEqual(['a_b', 'a_b']);
  expect(await better(['/a-b', '/c_d'])).toEqual(['c-d']);
});

test.each([
  ['snake', ['/a-b', 'cD'], ['a_b', 'c_d']],
  ['camel', ['/a-b', 'c_d'], ['aB', 'cD']],
  ['kebab', ['/a_b', 'c_d', 'e_f'], ['a-b']],
] as const)('%s', async (url, names, expected) => {
  expect(await better(names, url)).toEqual(expected);
});

test('brackets, dots, extensions, versions and anchors are kept', async () => {
  const names = ['/v1.0/a_b.json', '/2010-04-01/x', '/c_d#add', 'filter[created_at]', 'user.name'];
  expect(await better(names, 'snake')).toEqual([]);
  expect(await better(['/v1/aB.json', 'filter[createdAt]', '$orderBy'], 'snake')).toEqual([
    'a_b',
    'filter[created_at]',
    '$order_by',
  ]);
});
