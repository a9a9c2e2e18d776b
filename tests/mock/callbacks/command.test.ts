import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { describeApi, json } from '../support/describe-api.ts';
import { eventually } from '../support/eventually.ts';
import { receive } from '../support/receive.ts';

const responses = { 204: { description: 'Received.' } };
const callback = { '{$request.query.to}': { post: { responses } } };
const API = describeApi({
  '/jobs': {
    post: {
      parameters: [{ name: 'to', in: 'query', schema: { type: 'string' } }],
      responses: { 202: json({ type: 'object' }) },
      callbacks: { done: callback },
    },
  },
});

async function specFile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'specwright-callbacks-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'openapi.json'), JSON.stringify(API));
  return path.join(folder, 'openapi.json');
}

test('what is sent is in the log, with allowed hosts of the command line', async () => {
  const receiver = await receive([404]);
  const controller = new AbortController();
  let [out, error] = ['', ''];
  const io = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    signal: controller.signal,
  };
  const flags = ['--port', '0', '--callback-host', '0.0.0.0', '--callback-host', 'b.example'];
  const ended = runMain(['mock', await specFile(), ...flags], io);
  await eventually(() => out).toContain('http://');
  const url = /http:\/\/[\d.:]+/.exec(out)?.[0] ?? '';
  const target = `${receiver.url.replace('127.0.0.1', '0.0.0.0')}/done`;
  await fetch(`${url}/jobs?to=${encodeURIComponent(target)}`, { method: 'POST' });
  await eventually(() => out).toMatch(
    /^callback POST http:\/\/0\.0\.0\.0:\d+\/done 404 [\d.]+ ms$/m,
  );
  await fetch(`${url}/jobs?to=http%3A%2F%2Fc.example`, { method: 'POST' });
  await eventually(() => error).toContain('--callback-host c.example');
  expect(error).toContain('the receiver answers 404');
  controller.abort();
  expect((await ended).code).toBe(0);
});

test.each(['hooks', 'ftp://localhost/', 'http://'])('%s is no webhook URL', async (url) => {
  const { code, error } = await runMain(['mock', await specFile(), '--webhook-url', url]);
  expect(code).toBe(2);
  expect(error).toContain('USAGE_WEBHOOK_URL');
});

test('help tells of callbacks', async () => {
  const { out } = await runMain(['mock', '--help']);
  expect(out).toMatch(/--callback-host HOST/);
  expect(out).toMatch(/--webhook-url URL/);
});
