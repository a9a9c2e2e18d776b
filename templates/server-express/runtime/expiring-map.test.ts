import { expect, test } from 'vitest';
import { ExpiringMap } from './expiring-map.ts';

test('an entry ends with its time', () => {
  let now = 0;
  const map = new ExpiringMap<string>(() => now);
  map.set('a', 'A', 1);
  expect(map.get('a')).toBe('A');
  now = 1000;
  expect(map.get('a')).toBeUndefined();
});

test('what has ended is let go', () => {
  let now = 0;
  const map = new ExpiringMap<number>(() => now);
  for (let key = 0; key < 100; key += 1) map.set(String(key), key, 1);
  now = 1001;
  map.set('new', 1, 1);
  expect(map.size).toBe(1);
});

test('it never grows over its capacity, and forgets what was set longest ago', () => {
  const map = new ExpiringMap<number>(() => 0, 2);
  map.set('a', 1, 60);
  map.set('b', 2, 60);
  map.set('a', 3, 60);
  map.set('c', 4, 60);
  expect(map.size).toBe(2);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4]);
});
