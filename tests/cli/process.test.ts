import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  mkdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** The package as it is installed, built into a folder of its own. */
const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'specwright-cli-'));
const bin = path.join(home, 'bin/specwright.js');
const project = path.join(home, 'project');

beforeAll(() => {
  const tsc = path.join(ROOT, 'node_modules/.bin/tsc');
  // Types are checked elsewhere; what is emitted runs all the same.
  spawnSync(tsc, ['-p', 'tsconfig.build.json', '--outDir', path.join(home, 'dist')], { cwd: ROOT });
  const rolldown = path.join(ROOT, 'node_modules/.bin/rolldown');
  spawnSync(rolldown, ['-c', path.join(ROOT, 'rolldown.config.js')], { cwd: home });
  cpSync(path.join(ROOT, 'package.json'), path.join(home, 'package.json'));
  cpSync(path.join(ROOT, 'bin'), path.join(home, 'bin'), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(home, 'node_modules'));
  mkdirSync(project);
  writeFileSync(path.join(project, 'broken.yaml'), 'openapi: 3.1.0\ninfo: }\n');
  writeFileSync(path.join(project, 'swagger.yaml'), 'info: {}\nswagger: "2.0"\n');
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  argv: readonly string[],
  { node = process.execPath, env = {}, flags = [] as readonly string[] } = {},
): Promise<Ended> {
  const options = { cwd: project, env: { ...process.env, NODE_OPTIONS: '', ...env } };
  const ended = promisify(execFile)(node, [...flags, bin, ...argv], options);
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
  );
}

describe('the built command', () => {
  test('says its version and nothing else', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  test('without arguments shows help and ends with 2', async () => {
    const { code, stdout, stderr } = await run([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: specwright <command>');
  });

  test('its help names every command', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of Object.keys(commands))
      expect(stdout).toMatch(new RegExp(`^  ${name} +[A-Z]`, 'm'));
  });

  test.each(Object.keys(commands))('%s --help shows its options and examples', async (name) => {
    const { code, stdout, stderr } = await run([name, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: specwright ${name}`);
    expect(stdout).toMatch(new RegExp(`^Examples:\n  specwright ${name}`, 'm'));
    for (const line of stdout.split('\n')) expect(line).not.toContain('undefined');
  });

  test.each(Object.keys(commands))('%s refuses a flag it does not know', async (name) => {
    const { code, stdout, stderr } = await run([name, '--no-such-flag']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error USAGE_FLAG: Unknown option '--no-such-flag'/);
    expect(stderr).toContain(`See \`specwright ${name} --help\`.`);
  });

  test.each(['lint', 'mock'])(
    '%s: a broken file is an error at its place, exit code 2',
    async (name) => {
      const { code, stderr, stdout } = await run([name, 'broken.yaml']);
      expect(code).toBe(2);
      expect(stderr + stdout).toMatch(/broken\.yaml(:|\n +)2:7/);
      expect(stderr + stdout).toContain('SPEC_SYNTAX');
      expect(stderr + stdout).not.toContain('    at ');
    },
  );

  test.each(['lint', 'mock'])('%s: so is one that is not there', async (name) => {
    const { code, stderr, stdout } = await run([name, 'nope.yaml']);
    expect(code).toBe(2);
    expect(stderr + stdout).toContain('it does not exist');
  });

  test('Swagger 2.0 is refused with what to do', async () => {
    const { code, stderr, stdout } = await run(['lint', 'swagger.yaml']);
    expect(code).toBe(2);
    expect(stderr + stdout).toMatch(/swagger\.yaml(:|\n +)2:1/);
    expect(stderr + stdout).toContain('swagger2openapi');
  });
});

describe('around it', () => {
  test('a reader that has seen enough is no error', () => {
    const script = 'node "$BIN" --help | true; echo "${PIPESTATUS[0]}"';
    const ended = spawnSync('bash', ['-c', script.replace('node', `"${process.execPath}"`)], {
      cwd: project,
      env: { ...process.env, BIN: bin },
      encoding: 'utf8',
    });
    expect([ended.stdout, ended.stderr]).toEqual(['0\n', '']);
  });

  test('`| head -1` gets its line', () => {
    const script = `set -o pipefail; "${process.execPath}" "$BIN" conventions | head -1`;
    const ended = spawnSync('bash', ['-c', script], {
      cwd: project,
      env: { ...process.env, BIN: bin },
      encoding: 'utf8',
    });
    expect([ended.status, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout.split('\n')).toHaveLength(2);
  });

  test('an exception out of nowhere is a defect with its stack, exit code 2: 1 would mean findings', async () => {
    const thrower = `const timer = setInterval(() => {
      if (process.listenerCount('uncaughtException') === 0) return;
      clearInterval(timer);
      throw new Error('out of nowhere');
    }, 1);`;
    const flags = ['--import', `data:text/javascript,${encodeURIComponent(thrower)}`];
    const { code, stderr } = await run(['lint', '--help'], { flags });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^internal error: this is a defect.*\nError: out of nowhere\n    at /);
  });

  const pty = spawnSync('script', ['--version']).status === 0;

  test.skipIf(!pty)('a terminal gets colour, unless NO_COLOR is set', () => {
    const command = `"${process.execPath}" "${bin}" nope`;
    const shown = (env: Readonly<Record<string, string>>): string =>
      spawnSync('script', ['-qec', command, '/dev/null'], {
        env: { PATH: process.env['PATH'], TERM: 'xterm', ...env },
        encoding: 'utf8',
      }).stdout;
    expect(shown({})).toContain('\u001b[31merror\u001b[39m USAGE_COMMAND');
    expect(shown({ NO_COLOR: '1' })).toContain('error USAGE_COMMAND');
    expect(shown({ NO_COLOR: '1' })).not.toContain('\u001b');
  });

  const old = oldNode();

  test.skipIf(old === undefined)('an old Node is told what is needed', async () => {
    const { code, stdout, stderr } = await run(['lint', 'x.yaml'], { node: old ?? '' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error NODE_VERSION: Specwright needs Node 24\.18 or newer, this is v\d+\./,
    );
    expect(stderr).toContain('npm install --save-dev node@24');
  });
});

/** A Node of the machine that is too old for Specwright, if there is one. */
function oldNode(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => path.join(folder, 'node'));
  return files.find((file) => {
    try {
      const version = execFileSync(file, ['--version'], { encoding: 'utf8' });
      return Number(/^v(\d+)/.exec(version)?.[1] ?? 99) < 24;
    } catch {
      return false;
    }
  });
}
