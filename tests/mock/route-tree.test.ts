import { describe, expect, test } from 'vitest';
import { RouteTree } from '../../src/mock/routing/route-tree.ts';

function treeOf(...templates: readonly string[]): RouteTree<string> {
  const tree = new RouteTree<string>();
  for (const template of templates) tree.add('GET', template, template);
  return tree;
}

describe('the most precise template wins, a dead end is left again', () => {
  const tree = treeOf(
    '/',
    '/users/{id}',
    '/users/me',
    '/users/{id}/posts',
    '/users/me/settings',
    '/{any}/posts/{id}.json',
    '/{any}/posts/{id}',
    '/{any}/posts/{from}-{to}.json',
    '/caf%C3%A9',
  );
  test.each([
    ['/', '/'],
    ['/users/me', '/users/me'],
    ['/users/you', '/users/{id}'],
    ['/users/me/posts', '/users/{id}/posts'],
    ['/users/me/settings', '/users/me/settings'],
    ['/users/posts/1', '/{any}/posts/{id}'],
    ['/users/posts/1.json', '/{any}/posts/{id}.json'],
    ['/users/posts/1-2.json', '/{any}/posts/{from}-{to}.json'],
    ['/users/a%2Fb', '/users/{id}'],
    ['/caf%C3%A9', '/caf%C3%A9'],
  ])('%s is %s', (path, template) => {
    expect(tree.find('GET', path)).toEqual({ target: template });
  });

  test.each(['/users', '/users/', '/users/a/b', '//users/me', '/users/me/settings/x', '/Users/me'])(
    '%s is nothing',
    (path) => {
      expect(tree.find('GET', path)).toEqual({ allowed: [] });
    },
  );
});

test('a method that only the less precise template has is found there', () => {
  const tree = treeOf('/users/me');
  tree.add('DELETE', '/users/{id}', 'delete');
  expect(tree.find('DELETE', '/users/me')).toEqual({ target: 'delete' });
  expect(tree.find('PUT', '/users/me')).toEqual({ allowed: ['GET', 'DELETE', 'HEAD'] });
});

test('looking up costs the same for many operations', () => {
  const cost = (count: number): number => {
    const tree = treeOf(
      ...Array.from({ length: count }, (_, index) => `/things${index}/{id}/parts`),
    );
    const path = `/things${count - 1}/7/parts`;
    const runs = Array.from({ length: 7 }, () => {
      const start = performance.now();
      for (let index = 0; index < 2000; index += 1) tree.find('GET', path);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  cost(10);
  expect(cost(5000)).toBeLessThan(cost(10) * 5);
});
