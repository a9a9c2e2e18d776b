import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenValues } from '../../src/testing/mutate/broken-values.ts';

test('a clause that is known to break is not judged again', () => {
  let judged = 0;
  const clauses = brokenValues({ type: 'string', minLength: 1 }, fc.constant('a'), () => {
    judged += 1;
    return true;
  });
  expect(clauses.length).toBeGreaterThan(1);
  expect(judged).toBe(clauses.length);
});
