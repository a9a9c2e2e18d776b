import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain, type Run } from '../support/run-main.ts';

const CLEAN = path.join(import.meta.dirname, '../../specs/notes/openapi.yaml');
const FAULTY = path.join(import.meta.dirname, 'fixtures/faulty-30.yaml');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-lint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('0: nothing to report', async () => {
  const { code, out, error } = await run('lint', CLEAN);
  expect([code, out, error]).toEqual([0, '1 contract linted, nothing to report.\n', '']);
});

test('1: findings', async () => {
  const { code, out } = await run('lint', FAULTY);
  expect(code).toBe(1);
  expect(out).toContain('Response 429 of listNotes has no `Retry-After` header.');
});

test('2: a file that cannot be read, and the others are linted all the same', async () => {
  const { code, out, error } = await run('lint', 'missing.yaml', FAULTY, '--format', 'json');
  const found = (JSON.parse(out) as { code: string }[]).map((finding) => finding.code);
  expect(code).toBe(2);
  expect(found[0]).toBe('SPEC_UNREADABLE');
  expect(found).toContain('ratelimit/429-retry-after');
  expect(error).toBe('');
});

test('2: a file that does not parse is located', async () => {
  writeFileSync(path.join(folder, 'broken.yaml'), 'openapi: 3.1.0\ninfo: { title: ]\n');
  const { code, out } = await run('lint', 'broken.yaml');
  expect(code).toBe(2);
  expect(out).toMatch(/^broken\.yaml\n {2}2:\d+ {2}error {2}The file is not well-formed/);
});

test.each([
  ['lint'],
  ['lint', CLEAN, '--format', 'xml'],
  ['lint', CLEAN, '--preset', 'lenient'],
  ['lint', CLEAN, '--fail-on', 'never'],
  ['lint', CLEAN, '--only', 'no/such-rule'],
])('2: %s %s %s %s says what can be given instead', async (...args) => {
  const { code, out, error } = await run(...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(error).toMatch(
    /error (USAGE|CONFIG)\w*: .+\n {2}(Use one of: |For example: |List them with )/,
  );
});

test('--only and --skip choose by code', async () => {
  const only = await codes('--only', 'errors/code,path-params');
  expect(only).toEqual(new Set(['errors/code', 'path-params']));
  const skipped = await codes('--skip', 'errors/code', '--skip', 'path-params');
  expect(skipped).toEqual(new Set([...(await codes())].filter((code) => !only.has(code))));
});

test('the configuration beside the contract decides, and --preset wins over it', async () => {
  writeFileSync(
    path.join(folder, 'openapi.yaml'),
    'openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths:\n  /orders:\n    get: { operationId: list, responses: { default: { description: Any. } } }\n',
  );
  const rules = ['auth/declared', 'tracing/request-id', 'versioning/url-path'];
  expect([...(await codesOf('openapi.yaml'))]).toEqual(expect.arrayContaining(rules));
  const config = {
    preset: 'minimal',
    conventions: { 'tracing/request-id': {}, 'auth/declared': false },
  };
  writeFileSync(path.join(folder, 'specwright.config.json'), JSON.stringify(config));
  expect(await codesOf('openapi.yaml')).toEqual(new Set(['tracing/request-id']));
  const strict = [...(await codesOf('openapi.yaml', '--preset', 'strict'))];
  expect(strict).toEqual(expect.arrayContaining(['tracing/request-id', 'versioning/url-path']));
  expect(strict).not.toContain('auth/declared');
});

test('an option of a convention reaches its rule', async () => {
  writeFileSync(
    path.join(folder, 'specwright.config.json'),
    JSON.stringify({
      conventions: { 'tracing/request-id': { header: 'X-Correlation-ID' } },
    }),
  );
  const { out } = await run('lint', 'openapi.yaml', '--only', 'tracing/request-id');
  expect(out).toContain('list takes no `X-Correlation-ID` from its caller.');
});

test.each([
  [{ 'tracing/request-id': { name: 'X-Id' } }, 'has no option `name`', 'Use one of: `header`.'],
  [{ 'tracing/request-id': { header: 1 } }, 'cannot be 1', 'a value of type string'],
  [{ 'errors/status-matrix': { validation: 500 } }, 'cannot be 500', 'one of: 400, 422'],
  [{ 'auth/declared': { strict: true } }, 'has no option `strict`', 'It has none'],
  [{ 'no/such': false }, 'There is no convention `no/such`', 'specwright conventions'],
])(
  '2: a configuration with %j says what is wrong and what can be given',
  async (choice, ...said) => {
    writeFileSync(
      path.join(folder, 'specwright.config.json'),
      JSON.stringify({ conventions: choice }),
    );
    const { code, out } = await run('lint', 'openapi.yaml');
    expect(code).toBe(2);
    for (const text of said) expect(out).toContain(text);
  },
);

test('`conventions` prints the matrix, and `explain` a convention with its options', async () => {
  const matrix = await run('conventions');
  expect(matrix.out).toMatch(/^tracing\/request-id +yes +yes +yes +yes +yes +error$/m);
  const explained = await run('conventions', 'explain', 'tracing/request-id');
  expect(explained.out).toMatch(/^# tracing\/request-id\n/);
  expect(explained.out).toContain('option    header: Name of the header field');
  expect([matrix.code, explained.code]).toEqual([0, 0]);
  expect((await run('conventions', 'explain', 'no/such')).code).toBe(2);
  expect((await run('conventions', 'describe')).code).toBe(2);
});

test('`conventions` chooses by preset and family, and is JSON for programs', async () => {
  const { out } = await run('conventions', '--format', 'json', '--preset', 'strict');
  const all = JSON.parse(out) as { id: string; family: string; presets: string[] }[];
  expect(all.length).toBeGreaterThan(5);
  for (const { id, family, presets } of all) {
    expect(id.startsWith(`${family}/`)).toBe(true);
    expect(presets).toContain('strict');
  }
  const errors = await run('conventions', '--family', 'errors');
  expect(errors.out.match(/^\S+\/\S+/gm)?.every((id) => id.startsWith('errors/'))).toBe(true);
  expect(errors.out).toMatch(/^\d+ conventions in 1 family: lint \d+, /m);
  const unknown = await run('conventions', '--family', 'none');
  expect([unknown.code, unknown.out]).toEqual([2, '']);
  expect(unknown.error).toContain('Use one of: ');
});

test('`explain` knows the rules of spectral:oas too', async () => {
  const { code, out } = await run('conventions', 'explain', 'path-params');
  expect(code).toBe(0);
  expect(out).toContain('Path parameters must be defined and valid.');
  expect(out).toMatch(/^source +https:\S+#path-params$/m);
  expect((await run('conventions', 'explain', '__proto__')).code).toBe(2);
});

function codes(...args: string[]): Promise<Set<string>> {
  return codesOf(FAULTY, ...args);
}

async function codesOf(spec: string, ...args: string[]): Promise<Set<string>> {
  const { out } = await run('lint', spec, '--format', 'json', ...args);
  return new Set((JSON.parse(out) as { code: string }[]).map(({ code }) => code));
}

function run(...argv: string[]): Promise<Run> {
  return runMain(argv, { cwd: folder });
}
