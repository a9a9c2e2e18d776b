/** Every command line that the documentation or a command's help shows is run, as it would be typed. */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { createMock, listenMock } from '../../src/index.ts';
import { environment, ROOT, shell } from '../scenarios/support/shell.ts';
import { documentedCommands } from './documented-commands.ts';

/** What a person types who has nothing installed yet: `.ci/run` runs these, or they need the published package. */
const BEFORE_INSTALLATION = [
  'npm ci && npm start',
  'npm test',
  'npm install --save-dev specwright',
  'npm install --save-dev node@24',
];

const PAGES = globSync(['*.md', 'docs/**/*.md', 'examples/*/README.md'], { cwd: ROOT }).sort();
const documented = PAGES.flatMap((page) =>
  documentedCommands(readFileSync(path.join(ROOT, page), 'utf8')).map(
    (command) => [page, command] as const,
  ),
);
const helped = await Promise.all(
  Object.entries(commands).map(async ([name, load]) =>
    (await load()).default.examples.map((example) => [`${name} --help`, example] as const),
  ),
);
const known = new Set(BEFORE_INSTALLATION);
const shown = [...documented, ...helped.flat()].filter(([, command]) => {
  const isNew = !known.has(command);
  known.add(command);
  return isNew;
});

/** Where the documentation's contracts are. */
let folder = '';
/** What stands for a name that is the reader's own: a server's address, a secret. */
const standIns = new Map<string, string>();
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'specwright-docs-'));
  for (const name of ['specs', 'examples'])
    cpSync(path.join(ROOT, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'node_modules',
    });
  // Help speaks of an `openapi.yaml` in the folder where the reader is.
  cpSync(path.join(ROOT, 'specs/orders'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'traffic.jsonl'), ''); // which the command before has recorded
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  // The contracts are in a repository, with a main branch elsewhere.
  const as = ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '--quiet'],
    ['add', 'specs', 'openapi.yaml'],
    [...as, 'commit', '--quiet', '--message', 'first'],
    ['update-ref', 'refs/remotes/origin/main', 'HEAD'],
  ])
    execFileSync('git', args, { cwd: folder });
  const orders = await serve('specs/orders/openapi.yaml');
  standIns.set('http://127.0.0.1:4010', orders);
  standIns.set('http://localhost:3000', orders);
  standIns.set('http://127.0.0.1:3000', orders);
  standIns.set('https://staging.example.com/api/v1', orders);
  standIns.set('https://staging.example.com', orders);
  standIns.set('SPECWRIGHT_TOKEN=…', 'SPECWRIGHT_TOKEN=demo');
});

afterAll(async () => {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true, force: true });
});

test('the documentation shows commands', () => {
  expect(documented.length).toBeGreaterThan(8);
  expect(shown.length).toBeGreaterThan(20);
});

test('what is run before Specwright is installed is what `.ci/run` runs', () => {
  const script = readFileSync(path.join(ROOT, '.ci/run'), 'utf8');
  expect(script).toMatch(/^npm ci\b/m);
  expect(script).toMatch(/^npm test$/m);
});

describe('as it would be typed', () => {
  test.each(shown)(
    '%s: %s',
    async (page, command) => {
      const cwd = path.join(folder, page.startsWith('examples/') ? path.dirname(page) : '');
      const line = [...standIns].reduce((text, [name, url]) => text.replaceAll(name, url), command);
      if (/specwright (mock|dev)\b(?!.*--explain)|--watch\b|^npm start$/.test(line)) {
        await startAndStop(line, cwd);
        return;
      }
      const { code, stdout, stderr } = await shell(line, cwd);
      expect(`${stdout}${stderr}`).not.toMatch(/internal error|^ {4}at /m);
      expect(code, `${stdout}${stderr}`).toBe(0);
    },
    60_000,
  );
});

async function serve(spec: string): Promise<string> {
  const mock = await createMock(path.join(folder, spec), { watch: false });
  const running = await listenMock(mock, { port: 0, host: '127.0.0.1' });
  closing.push(async () => {
    await running.close();
    mock.close();
  });
  return running.url;
}

/** Runs a command that goes on until it is interrupted, which it must take for the end of its work. */
async function startAndStop(line: string, cwd: string): Promise<void> {
  const isServer = /specwright (mock|dev)\b/.test(line);
  const free = isServer ? `${line.replace(/ --port \d+/, '')} --port 0` : line;
  // A group of its own, so that the interrupt reaches the command behind the shell as Ctrl+C does.
  const options = { cwd, env: environment({ PORT: '0' }), detached: true };
  const child = spawn('sh', ['-c', free], options);
  let said = '';
  const ended = new Promise((resolve) => child.once('close', () => resolve('ended')));
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (/Ctrl\+C| is open at /.test(said)) resolve('ready');
      });
  });
  const first = await Promise.race([ready, ended]);
  if (child.pid !== undefined && first === 'ready') process.kill(-child.pid, 'SIGINT');
  await ended;
  expect(first, said).toBe('ready');
  expect(said).not.toMatch(/internal error|^ {4}at /m);
}
