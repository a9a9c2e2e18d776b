/**
 * Keeps a mock busy: `npm run soak:mock [-- requests]`, 200,000 unless told. Reads, writes and wrong requests are mixed,
 * the contract is edited all the while, and broken at times. Prints failed calls (no answer, or a 5xx), reloads and the
 * memory of the server, and ends with 1 when a call failed. Linux only: memory comes from /proc.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { cpuOf } from './load.ts';

const WANTED = Number(process.argv[2] ?? 200_000);
const CONNECTIONS = 16;
const EDIT_MS = 3000;
const ROOT = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'specwright-soak-'));
cpSync(path.join(ROOT, 'specs/orders'), folder, { recursive: true });
const spec = path.join(folder, 'openapi.yaml');
const text = readFileSync(spec, 'utf8');
// Callers have a quota; what is measured here is not that.
const config = path.join(folder, 'specwright.config.json');
writeFileSync(config, JSON.stringify({ conventions: { 'ratelimit/429-retry-after': false } }));

const port = 20_000 + Math.floor(Math.random() * 20_000);
const args = [path.join(ROOT, 'bin/specwright.js'), 'mock', spec, '--port', String(port)];
const child = spawn(process.execPath, [...args, '--config', config, '--project-root', folder], {
  stdio: ['ignore', 'pipe', 'pipe'],
});
const pid = child.pid ?? 0;
let reloads = 0;
let said = '';
child.stdout.on('data', (chunk: Buffer) => {
  reloads += chunk.toString().split('Reloaded: ').length - 1;
});
child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2000)));
const pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS });
const statuses = new Map<number, number>();
const failures: string[] = [];
let sent = 0;

const PRODUCT = {
  name: 'Lamp',
  category: 'lighting',
  price: { amount: 1, currency: 'EUR' },
  stock: 2,
};
const AUTH = { authorization: 'Bearer demo' };
const TYPES: Readonly<Record<string, string>> = { PATCH: 'application/merge-patch+json' };
const products = '/api/v1/products';

try {
  while ((await send('GET', '/health/live')) === undefined) await pause(100);
  failures.length = 0;
  sent = 0;
  const editing = new AbortController();
  const edits = edit(editing.signal);
  const watching = watch(editing.signal);
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => client(index)));
  editing.abort();
  await Promise.all([edits, watching]);
  const counts = [...statuses].sort(([a], [b]) => a - b);
  print(`${sent} requests, ${failures.length} failed, ${reloads} reloads`);
  print(`statuses: ${counts.map(([status, count]) => `${status} ${count}×`).join(', ')}`);
  for (const failure of failures.slice(0, 10)) print(failure);
  if (failures.length > 0) print(said);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  await pool.destroy();
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

/** What a person does, over and over: look, add, change, remove, and err. */
async function client(index: number): Promise<void> {
  for (let round = 0; sent < WANTED; round += 1) {
    const sku = `S${index}-${round}`;
    const headers = { 'idempotency-key': `${sku}`.padEnd(20, '0') };
    await send('GET', `${products}?per_page=5&sort=-created_at`);
    await send('GET', '/api/v1/orders');
    const created = await send('POST', products, { ...PRODUCT, sku }, headers);
    await send('POST', products, { ...PRODUCT, sku: 1 }, headers);
    await send('GET', '/api/v1/nowhere');
    const { id } = (JSON.parse(created?.text ?? '{}') as { data?: { id?: string } }).data ?? {};
    const etag = created?.etag ?? '';
    await send('GET', `${products}/${id}`);
    await send('PATCH', `${products}/${id}`, { stock: 3 }, { 'if-match': etag });
    await send('PATCH', `${products}/${id}`, { stock: 4 }, { 'if-match': etag });
    await send('DELETE', `${products}/${id}`, undefined, { 'if-match': '*' });
    await send('GET', `${products}/${id}`, undefined, { 'x-mock-session': `s${round % 50}` });
  }
}

async function send(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  target: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly text: string; readonly etag: string } | undefined> {
  sent += 1;
  try {
    const answer = await pool.request({
      method,
      path: target,
      headers: {
        ...AUTH,
        ...headers,
        ...(body === undefined ? {} : { 'content-type': TYPES[method] ?? 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const told = await answer.body.text();
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
    const isBroken =
      answer.statusCode >= 500 || answer.headers['specwright-violations'] !== undefined;
    if (isBroken) failures.push(`${method} ${target}: ${answer.statusCode} ${told.slice(0, 200)}`);
    return { text: told, etag: String(answer.headers['etag'] ?? '') };
  } catch (error) {
    failures.push(`${method} ${target}: ${String(error)}`);
    return undefined;
  }
}

/** Good edits, and every fourth a broken one. */
async function edit(signal: AbortSignal): Promise<void> {
  for (let count = 1; !signal.aborted; count += 1) {
    await pause(EDIT_MS, undefined, { signal }).catch(() => {});
    const isBroken = count % 4 === 3;
    writeFileSync(
      spec,
      isBroken ? `${text}\n  broken: [` : text.replace('title: Shop', `title: Shop ${count}`),
    );
  }
}

async function watch(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(10_000, undefined, { signal }).catch(() => {});
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    print(
      `${sent} requests, ${Math.round((pages * 4096) / 2 ** 20)} MB, ${cpuOf(pid).toFixed(1)} CPU s`,
    );
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
