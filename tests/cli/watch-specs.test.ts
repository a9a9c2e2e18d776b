import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchSpecs } from '../../src/cli/watch-specs.ts';
import { createLinter } from '../../src/studio/create-linter.ts';
import type { SpecLintResult } from '../../src/studio/lint.ts';

const SPEC = `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths: { /orders: { $ref: orders.yaml } }
`;

const ORDERS = "get: { responses: { '200': { description: Fine. } } }\n";

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-watch-'));
  writeFileSync(path.join(folder, 'package.json'), '{}');
  writeFileSync(path.join(folder, 'openapi.yaml'), SPEC);
  writeFileSync(path.join(folder, 'orders.yaml'), ORDERS);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('an edit of any file of a spec is linted, until the command is told to stop', async () => {
  const spec = path.join(folder, 'openapi.yaml');
  const controller = new AbortController();
  const linter = createLinter({ config: {} });
  const seen: boolean[] = [];
  const code = await watchSpecs(
    async () => {
      const [result] = await linter.lint([spec]);
      seen.push(result?.findings.some(({ code: rule }) => rule === 'oas3-schema') === true);
      if (seen.length === 2) controller.abort();
      // The watcher looks at the files only once the run is over.
      else
        setTimeout(
          () => writeFileSync(path.join(folder, 'orders.yaml'), 'get: { responses: 1 }\n'),
          200,
        );
      return { code: seen.length, files: linter.files() };
    },
    { error: () => undefined, signal: controller.signal },
  );
  expect(code).toBe(2);
  expect(seen).toEqual([false, true]);
});

test('a linter finds after an edit what a fresh one finds', async () => {
  const spec = path.join(folder, 'openapi.yaml');
  const known = new Map<string, string>([[spec, SPEC]]);
  const linter = createLinter({ config: {}, texts: known });
  const before = await linter.lint([spec]);
  known.set(spec, SPEC.replace('Orders', 'Bills').replace('/orders', '/bills'));
  const after = await linter.lint([spec]);
  const fresh = await createLinter({ config: {}, texts: known }).lint([spec]);
  expect(texts(after)).toEqual(texts(fresh));
  expect(texts(after)).not.toEqual(texts(before));
  expect(texts(after).length).toBeGreaterThan(1);
});

function texts(results: readonly SpecLintResult[]): string[] {
  return results.flatMap(({ findings }) =>
    findings.map(({ code, message, path: keys, range, source }) =>
      JSON.stringify([code, message, keys, range, source]),
    ),
  );
}
