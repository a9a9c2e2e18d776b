import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';

const run = promisify(execFile);
const SPEC = fileURLToPath(new URL('../../specs/orders/openapi.yaml', import.meta.url));

function start(...args: readonly string[]) {
  const controller = new AbortController();
  const written = { out: '', error: '' };
  const code = main(['mock', ...args], {
    cwd: process.cwd(),
    out: (text) => (written.out += text),
    error: (text) => (written.error += text),
    input: () => Promise.resolve(''),
    isInteractive: false,
    useColor: false,
    signal: controller.signal,
  });
  return { written, code, stop: () => controller.abort() };
}

test('the printed commands work as printed', async () => {
  const { written, code, stop } = start(SPEC, '--port', '0');
  await expect.poll(() => written.out, { timeout: 10_000 }).toContain('# Break a rule');
  expect(written.out).toMatch(/^Shop at http:\/\/127\.0\.0\.1:\d+, 20 operations\./);
  const commands = written.out.split('\n').filter((line) => line.startsWith('curl '));
  const answers: string[] = [];
  for (const command of commands) {
    const { stdout } = await run('sh', ['-c', `${command} -s`]);
    answers.push(stdout.split('\r\n', 1)[0] ?? '');
  }
  expect(answers).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 201 Created', 'HTTP/1.1 400 Bad Request']);
  expect(written.out).toMatch(/^GET \/api\/v1\/orders 200 [\d.]+ ms$/m);
  stop();
  expect(await code).toBe(0);
  expect(written.error).toBe('');
});

test.each([
  [['--port', '0'], 'USAGE'],
  [[SPEC, '--port', 'many'], 'USAGE_PORT'],
  [['no-such-file.yaml'], 'SPEC_'],
])('what cannot be done ends with 2: %j', async (args, error) => {
  const { written, code } = start(...args);
  expect(await code).toBe(2);
  expect(written.error).toContain(error);
});

test('a port in use ends with 2 and says what to do', async () => {
  const first = start(SPEC, '--port', '0');
  await expect.poll(() => first.written.out, { timeout: 10_000 }).toContain('http://');
  const port = /:(\d+)/.exec(first.written.out)?.[1] ?? '';
  const second = start(SPEC, '--port', port);
  expect(await second.code).toBe(2);
  expect(second.written.error).toMatch(/MOCK_PORT_IN_USE[^]*--port/);
  first.stop();
  expect(await first.code).toBe(0);
});
