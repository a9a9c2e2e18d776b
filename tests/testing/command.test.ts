import { expect, test } from 'vitest';
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
