import { execFile } from 'node:child_process';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { curl } from '../../src/testing/call/curl.ts';
import { quoteShell } from '../../src/shared/quote-shell.ts';
import type { WireRequest } from '../../src/testing/call/wire-request.ts';
import { printable } from '../../src/shared/printable.ts';

const run = promisify(execFile);

/** Text without the one character that no shell word can hold. */
const text = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((value) => value.toWellFormed().replaceAll('\0', ''));
const nasty = fc.oneof(
  text,
  fc.constantFrom("'", '$(id)', '`id`', "'; id; '", '\\', '\n', '!!', '"$HOME"', '*', '', '-n'),
);

test('a quoted word is the same word after the shell has read it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 4 }), async (words) => {
      const { stdout } = await run('sh', [
        '-c',
        `printf '%s\\0' ${words.map(quoteShell).join(' ')}`,
      ]);
      expect(stdout.split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 60, seed: 3 },
  );
});

/** Runs the line with a `curl` that prints its arguments and what comes in. */
async function parse(
  line: string,
  env: Record<string, string> = {},
): Promise<{ args: string[]; input: string }> {
  const script = `curl() { printf '%s\\0' "$@"; printf '\\1'; case "$*" in *'@-'*) cat;; esac; }; ${line}`;
  const { stdout } = await run('sh', ['-c', script], { env: { ...process.env, ...env } });
  const end = stdout.indexOf('\u0001');
  return { args: stdout.slice(0, end).split('\0').slice(0, -1), input: stdout.slice(end + 1) };
}

function request(
  body: string | undefined,
  headers: Record<string, string> = {},
  secrets: WireRequest['secrets'] = new Map(),
): WireRequest {
  return { method: 'POST', origin: 'http://127.0.0.1:1', path: '/a?b=%27', headers, body, secrets };
}

test('the shell gives curl the very body, whatever is in it, and the line shows none of it raw', async () => {
  await fc.assert(
    fc.asyncProperty(nasty, async (body) => {
      const line = curl(request(body));
      expect(printable(line)).toBe(line);
      const { args, input } = await parse(line);
      const data = args.indexOf('--data-raw');
      expect(data === -1 ? input : args[data + 1]).toBe(body);
      expect(args).toContain('http://127.0.0.1:1/a?b=%27');
    }),
    { numRuns: 60, seed: 4 },
  );
});

test('a secret is the variable that stands for it, and the shell puts it back', async () => {
  const secrets = new Map([['s3cret', 'SPECWRIGHT_TOKEN']]);
  const line = curl(request('{"a":1}', { authorization: 'Bearer s3cret' }, secrets));
  expect(line).not.toContain('s3cret');
  const { args } = await parse(line, { SPECWRIGHT_TOKEN: "it's $HOME" });
  expect(args).toContain("authorization: Bearer it's $HOME");
});

test('the line works with the real curl', async () => {
  const seen: {
    url?: string | undefined;
    method?: string | undefined;
    headers?: IncomingHttpHeaders;
    body: string;
  }[] = [];
  const server = createServer((incoming, outgoing) => {
    let body = '';
    incoming.on('data', (chunk) => (body += String(chunk)));
    incoming.on('end', () => {
      seen.push({ url: incoming.url, method: incoming.method, headers: incoming.headers, body });
      outgoing.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const sent = {
      ...request('--x\r\n\r\nä{[1]}\r\n', { 'content-type': 'text/plain', 'x-empty': '' }),
      origin: `http://127.0.0.1:${port}`,
      path: '/a/../b{1}[2]?c=%00',
    };
    await run('sh', ['-c', curl(sent)]);
    expect(seen).toMatchObject([{ url: sent.path, method: 'POST', body: sent.body }]);
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'text/plain', 'x-empty': '' });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
