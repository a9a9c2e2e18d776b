import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMain, type Run } from '../support/run-main.ts';

const SPEC = `openapi: 3.1.0 # the version
info: { title: Orders, version: 1.0.0 }
paths:
  /orders:
    get:
      operationId: listOrders
      responses:
        '200': { description: The orders. } # fine
`;

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-fix-'));
  file = path.join(folder, 'openapi.yaml');
  writeFileSync(file, SPEC);
});
afterEach(() => rmSync(folder, { recursive: true }));

const ONLY = ['--only', 'tracing/request-id'];

test('--fix edits the file, says what it did, and reports what is left', async () => {
  const { code, out, error } = await run('lint', 'openapi.yaml', '--fix', ...ONLY);
  expect([code, out]).toEqual([0, '1 contract linted, nothing to report.\n']);
  expect(error).toBe('Fixed 2 findings in 1 file.\n  tracing/request-id  2\n');
  const fixed = readFileSync(file, 'utf8');
  expect(fixed.startsWith('openapi: 3.1.0 # the version\n')).toBe(true);
  expect(fixed).toContain(
    "{ description: The orders., headers: { X-Request-ID: { $ref: '#/components/headers/X-Request-ID' } } } # fine",
  );
});

test('--dry-run prints a diff that git applies to the same effect, and writes nothing', async () => {
  const dry = await run('lint', 'openapi.yaml', '--fix', '--dry-run', ...ONLY);
  expect(readFileSync(file, 'utf8')).toBe(SPEC);
  expect(dry.error).toMatch(/^Would fix 2 findings in 1 file\./);
  expect(dry.out).toMatch(/^--- a\/openapi.yaml\n\+\+\+ b\/openapi.yaml\n@@ -4,5 \+4,/);
  await run('lint', 'openapi.yaml', '--fix', ...ONLY);
  const fixed = readFileSync(file, 'utf8');
  writeFileSync(file, SPEC);
  writeFileSync(path.join(folder, 'fix.diff'), dry.out);
  const { execFileSync } = await import('node:child_process');
  execFileSync('git', ['apply', 'fix.diff'], { cwd: folder });
  expect(readFileSync(file, 'utf8')).toBe(fixed);
});

test('a byte order mark, the mode and a symbolic link stay', async () => {
  writeFileSync(file, `\uFEFF${SPEC}`);
  chmodSync(file, 0o640);
  symlinkSync(file, path.join(folder, 'link.yaml'));
  const { code } = await run('lint', 'link.yaml', '--fix', ...ONLY);
  expect(code).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFopenapi/);
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('2: --dry-run without --fix', async () => {
  const { code, error } = await run('lint', 'openapi.yaml', '--dry-run');
  expect(code).toBe(2);
  expect(error).toContain('--fix --dry-run');
});

test('what cannot be read is not fixed', async () => {
  writeFileSync(file, 'openapi: 3.1.0\ninfo: }\n');
  const { code, error } = await run('lint', 'openapi.yaml', '--fix');
  expect([code, error]).toEqual([2, 'Nothing to fix.\n']);
});

function run(...argv: string[]): Promise<Run> {
  return runMain(argv, { cwd: folder });
}
