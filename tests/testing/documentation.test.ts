import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtInChecks } from '../../src/testing/checks/built-in-checks.ts';

test('the documentation lists the built-in checks, in their order and words', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/testing.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([^`]+)` +\| (.*?) +\|$/gm)].map(([, id, clause]) => [
    id,
    clause,
  ]);
  expect(rows).toEqual(builtInChecks.map(({ id, clause }) => [id, clause]));
});
