import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DEMO } from '../../examples/orders-api/shop/seed.ts';
import { ask } from './support/ask.ts';
import { generateServer, makeFolder, removeFolder, ROOT } from './support/project.ts';

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs a project as it stands, without a build, and waits until it says where it listens. */
async function start(folder: string) {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [url = ''] = /http:\/\/[^/\s]+/.exec(line.toString()) ?? [];
  return { child, url };
}

test('the example runs as it stands, and lets running requests finish when told to end', async () => {
  const { child, url } = await start(path.join(ROOT, 'examples/orders-api'));
  const body = { email: DEMO.mira, password: DEMO.password };
  const signingIn = ask('POST', `${url}/api/v1/auth/sessions`, { body });
  await ask('GET', `${url}/health/live`);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await signingIn).status).toBe(201);
  expect(await ended).toEqual([0, null]);
});

test('a new project runs as it stands: nobody is let in, and nothing is implemented', async () => {
  const folder = await makeFolder();
  await generateServer('specs/notes/openapi.yaml', folder);
  const { url } = await start(folder);
  const [health, notes] = await Promise.all([
    ask('GET', `${url}/health/live`),
    ask('GET', `${url}/api/v1/notes`, { headers: { 'x-api-key': 'anything' } }),
  ]);
  expect([health.status, notes.status]).toEqual([501, 401]);
  expect(notes.headers.get('www-authenticate')).toBe('ApiKey');
  await removeFolder(folder);
});
