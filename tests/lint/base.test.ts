import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLinter } from '../../src/studio/create-linter.ts';
import { lint } from '../../src/studio/lint.ts';
import { runMain, type Run } from '../support/run-main.ts';

const STATUS = 'status.yaml';
let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'specwright-base-'));
  folder = path.join(root, 'contracts');
  await mkdir(folder);
  await write('openapi.yaml', contract('1.4.0'));
  await write(STATUS, 'enum: [open, paid, void]\n');
  git('init', '--quiet', '--initial-branch=main');
  commit('first');
});

afterEach(() => rm(root, { recursive: true }));

test('a branch is held against where it began', async () => {
  expect(await lintBase('main')).toEqual({ code: 0, out: expect.any(String), error: '' });
  git('switch', '--quiet', '--create', 'feature');
  await write(STATUS, 'enum: [open, paid]\n');
  const { code, out } = await lintBase('main');
  expect(code).toBe(1);
  expect(out).toContain(
    'status.yaml\n  1:6  error  `status` in the body no longer takes `"void"` (putOrder).',
  );
}, 30_000);

test('what others have added since is not missed', async () => {
  git('switch', '--quiet', '--create', 'feature');
  git('switch', '--quiet', 'main');
  await write(STATUS, 'enum: [open, paid, void, refunded]\n');
  commit('others');
  git('switch', '--quiet', 'feature');
  expect((await lintBase('main')).code).toBe(0);
});

test('a new major version may break', async () => {
  await write(STATUS, 'enum: [open]\n');
  expect((await lintBase('HEAD')).code).toBe(1);
  await write('openapi.yaml', contract('1.5.0'));
  expect((await lintBase('HEAD')).code).toBe(1);
  await write('openapi.yaml', contract('2.0.0'));
  expect((await lintBase('HEAD')).code).toBe(0);
});

test('a file of the contract that is gone by now is read from the revision', async () => {
  await rename(path.join(folder, STATUS), path.join(folder, 'state.yaml'));
  await write('openapi.yaml', contract('1.4.0').replace(STATUS, 'state.yaml'));
  expect((await lintBase('HEAD')).code).toBe(0);
  await write('state.yaml', 'enum: [open]\n');
  expect((await lintBase('HEAD')).code).toBe(1);
});

test('a contract is held against a file', async () => {
  await write('before.yaml', contract('1.4.0').replace(`$ref: ${STATUS}`, 'enum: [other]'));
  const { code, out } = await lintBase('before.yaml');
  expect([code, out]).toEqual([1, expect.stringContaining('no longer takes `"other"`')]);
});

test('a file stands for one contract only', async () => {
  await write('before.yaml', contract('1.4.0'));
  const command = ['lint', 'openapi.yaml', 'before.yaml', '--base'];
  expect(await runMain([...command, 'before.yaml'], { cwd: folder })).toMatchObject({
    code: 2,
    error: expect.stringContaining('several specs') as string,
  });
  expect((await runMain([...command, 'HEAD'], { cwd: folder })).error).toMatch(
    /^before.yaml: It is new/,
  );
});

test('of a contract that is new, that is said', async () => {
  await write('new.yaml', contract('1.0.0'));
  expect(await lintBase('main', 'new.yaml')).toMatchObject({
    code: 0,
    error: 'new.yaml: It is new since `main`: there is nothing to compare with.\n',
  });
});

test.each([
  ['nowhere', 'BASE_UNKNOWN'],
  ['--output=x', 'BASE_UNKNOWN'],
  ['HEAD', 'BASE_UNREADABLE'],
])('where %s cannot be compared with, the reason is said', async (base, code) => {
  await write('openapi.yaml', 'openapi: [');
  commit('broken');
  await write('openapi.yaml', contract('1.4.0'));
  const run = await runMain(['lint', 'openapi.yaml', `--base=${base}`], { cwd: folder });
  expect(run.code).toBe(2);
  expect(run.out).toContain(code);
});

test('the configuration names the contract of before, relative to itself', async () => {
  await write('before.yaml', contract('1.4.0').replace(`$ref: ${STATUS}`, 'enum: [other]'));
  await writeFile(
    path.join(root, 'specwright.config.json'),
    JSON.stringify({ base: './contracts/before.yaml' }),
  );
  const command = ['lint', 'openapi.yaml', '--only', 'rest/backward-compat'];
  expect((await runMain(command, { cwd: folder })).code).toBe(1);
  expect((await runMain([...command, '--base', 'HEAD'], { cwd: folder })).code).toBe(0);
});

test('a linter that runs again and again sees what an edit breaks, and what it mends', async () => {
  const spec = path.join(folder, 'openapi.yaml');
  const options = { base: 'HEAD', only: ['rest/backward-compat'] };
  const linter = createLinter(options);
  for (const values of ['open, paid, void', 'open', 'open, paid', 'open, paid, void, more']) {
    await write(STATUS, `enum: [${values}]\n`);
    const [again] = await linter.lint([spec]);
    const [cold] = await lint([spec], options);
    expect(again?.findings).toEqual(cold?.findings);
    expect(again?.findings.length).toBe(values.startsWith('open, paid, void') ? 0 : 1);
  }
});

async function write(name: string, text: string): Promise<void> {
  await writeFile(path.join(folder, name), text);
}

function contract(version: string): string {
  return `openapi: 3.1.0
info: { title: Orders, version: ${version} }
paths:
  /orders:
    put:
      operationId: putOrder
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                status: { $ref: ${STATUS} }
      responses: { '204': { description: Done. } }
`;
}

function git(...args: readonly string[]): void {
  const as = ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...as, ...args], { cwd: root, stdio: 'pipe' });
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

function lintBase(base: string, spec = 'openapi.yaml'): Promise<Run> {
  return runMain(['lint', spec, '--only', 'rest/backward-compat', '--base', base], { cwd: folder });
}
