import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runMain, type Run } from '../support/run-main.ts';
import { startForTest } from './support/start-for-test.ts';

function run(...args: string[]): Promise<Run> {
  return runMain(['test', 'tasks/openapi.yaml', ...args], { cwd: import.meta.dirname });
}

test('0 and a summary where nothing is wrong', async () => {
  const { url } = await startForTest();
  const { code, out, error } = await run(
    '--url',
    url,
    '--seed',
    '1',
    '--operation',
    'listTasks,getTask',
  );
  expect(error).toBe('');
  expect(out).toMatch(/^Tasks at http[^]*No findings: 2 operations/);
  expect(code).toBe(0);
});

test('1 and the finding where something is, and its replay finds it again', async () => {
  const { url } = await startForTest('lax-maximum');
  const { code, out } = await run(
    '--url',
    url,
    '--seed',
    '1',
    '--only',
    'validation/before-handler',
  );
  expect(code).toBe(1);
  expect(out).toContain('createTask: validation/before-handler');
  const [, replay = ''] = /--replay '?([^'\n]+)/.exec(out) ?? [];
  const again = await run('--url', url, '--seed', '1', '--replay', replay, '--format', 'json');
  expect(again.code).toBe(1);
  expect(JSON.parse(again.out)).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ check: 'validation/before-handler' }),
    ]) as unknown,
  });
});

test('a header goes with every request, a token into every scheme', async () => {
  const { url } = await startForTest();
  const shared = [
    '--url',
    url,
    '--operation',
    'listTasks',
    '--only',
    'response',
    '--format',
    'json',
  ];
  const refused = await run(...shared, '--token', 'invalid');
  expect(JSON.parse(refused.out)).toMatchObject({ operations: [{ reached: false }] });
  const accepted = await run(...shared, '--token', 'anything', '--header', 'X-Trace: 1');
  expect(JSON.parse(accepted.out)).toMatchObject({ operations: [{ reached: true }] });
});

test.each([
  [[], 'USAGE'],
  [['--url', 'http://127.0.0.1:1'], 'TEST_UNREACHABLE'],
  [['--url', 'nonsense'], 'TEST_URL'],
  [['--url', 'http://127.0.0.1:1', '--seed', 'x'], 'USAGE_FLAG'],
  [['--url', 'http://127.0.0.1:1', '--header', 'nonsense'], 'USAGE_FLAG'],
  [['--url', 'http://127.0.0.1:1', '--format', 'xml'], 'USAGE_FLAG'],
])('2 and one message where it cannot be done: %j', async (args, expected) => {
  const { code, out, error } = await run(...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(error).toContain(expected);
  expect(error).not.toContain('internal error');
});

test('--dry-run lists the calls and sends none', async () => {
  const { code, out } = await run('--url', 'http://127.0.0.1:1', '--dry-run', '--seed', '1');
  expect(code).toBe(0);
  expect(out).toMatch(/POST \/\S+ \(createTask\)\n {2}\d+ valid, \d+ invalid/);
  expect(out).toContain('nothing was sent');
});

test('--safe sends nothing that changes something', async () => {
  const { url, requests } = await startForTest();
  const { code, out } = await run('--url', url, '--safe', '--seed', '1');
  expect(code).toBe(0);
  expect(out).toContain('No findings');
  const methods = new Set(requests.map((line) => line.split(' ')[0] ?? ''));
  expect(methods.has('GET')).toBe(true);
  for (const method of methods) expect(['GET', 'HEAD', 'OPTIONS']).toContain(method);
});

test('the shards of a run share its operations out', async () => {
  const { url } = await startForTest();
  const shard = async (part: string): Promise<readonly string[]> => {
    const { out } = await run('--url', url, '--dry-run', '--format', 'json', '--shard', part);
    const plan = JSON.parse(out) as { operations: readonly { operation: string }[] };
    return plan.operations.map(({ operation }) => operation);
  };
  const [all, one, two] = [await shard('1/1'), await shard('1/2'), await shard('2/2')];
  expect([...one, ...two].sort()).toEqual([...all].sort());
  expect(one.length).toBeGreaterThan(0);
  expect(two.length).toBeGreaterThan(0);
  const { code, error } = await run('--url', url, '--shard', '3/2');
  expect(code).toBe(2);
  expect(error).toContain('Write it as 2/3');
});

test('a baseline that cannot be read is told before anything is sent', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-baseline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'known.json');
  writeFileSync(file, '{"findings": [1]}');
  // Nobody listens there: what is sent fails in another way.
  const { code, error } = await run('--url', 'http://127.0.0.1:9', '--baseline', file);
  expect(code).toBe(2);
  expect(error).toContain('BASELINE_UNREADABLE');
});

test('a baseline hides what is known, refuses to grow, and is to shrink', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-baseline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const baseline = ['--baseline', path.join(folder, 'known.json'), '--seed', '1'];
  const faulty = await startForTest('lax-maximum');
  const fine = await startForTest();
  const written = await run('--url', faulty.url, ...baseline, '--update-baseline');
  expect(written.code).toBe(0);
  expect(written.error).toMatch(/^The baseline has [1-9]\d* findings? now\.\n$/);
  // What the run left behind would be found as well.
  const again = await startForTest('lax-maximum');
  const known = await run('--url', again.url, ...baseline);
  expect(known.code).toBe(0);
  const mended = await run('--url', fine.url, ...baseline);
  expect(mended.error).toMatch(/The baseline has [1-9]\d* findings? that are no more/);
  const shrunk = await run('--url', fine.url, ...baseline, '--update-baseline');
  expect(shrunk.error).toBe('The baseline has 0 findings now.\n');
  const grown = await run('--url', faulty.url, ...baseline, '--update-baseline');
  expect(grown.code).toBe(2);
  expect(grown.error).toContain('BASELINE_GROWS');
});

test('--output writes the report to a file and prints the one for people', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-output-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { url } = await startForTest();
  const file = path.join(folder, 'report.html');
  const { out } = await run('--url', url, '--operation', 'ping', '--format', 'html', '-o', file);
  expect(out).toContain('No findings');
  expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
});
