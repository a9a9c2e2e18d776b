import { expect, test } from 'vitest';
import { isPlural } from '../../src/shared/is-plural.ts';
import { pluralize } from '../../src/shared/pluralize.ts';
import { singularize } from '../../src/shared/singularize.ts';

const PAIRS = [
  ['order', 'orders'],
  ['category', 'categories'],
  ['key', 'keys'],
  ['address', 'addresses'],
  ['box', 'boxes'],
  ['branch', 'branches'],
  ['status', 'statuses'],
  ['alias', 'aliases'],
  ['house', 'houses'],
  ['purchase', 'purchases'],
  ['movie', 'movies'],
  ['person', 'people'],
  ['child', 'children'],
  ['analysis', 'analyses'],
  ['index', 'indices'],
  ['menu', 'menus'],
  ['api', 'apis'],
] as const;

test.each(PAIRS)('one %s, many %s', (one, many) => {
  expect(isPlural(one)).toBe(false);
  expect(isPlural(many)).toBe(true);
  expect(pluralize(one)).toBe(many);
  expect(pluralize(many)).toBe(many);
  expect(singularize(many)).toBe(one);
  expect(singularize(one)).toBe(one);
});

test.each(['equipment', 'metadata', 'history', 'series', 'news', 'dns'])(
  '%s names many as it is',
  (noun) => {
    expect(isPlural(noun)).toBe(true);
    expect(pluralize(noun)).toBe(noun);
    expect(singularize(noun)).toBe(noun);
  },
);
