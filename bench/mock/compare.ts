/**
 * What a mock costs beside the peers: `npm run bench:mock [-- spec …]`, by default the flagship, and github.json
 * where SPECWRIGHT_CORPUS names the folder that has it. MOCK_PEERS names a folder in which the peers are installed
 * (see peers.ts). Each is started in turn at its defaults; figures are CPU time of the server's process, since
 * machines are noisy. Linux only: they come from /proc.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SwaggerParser from '@apidevtools/swagger-parser';
import { findPeers, type Peer } from './peers.ts';
import { cpuOf, load, type LoadRequest } from './load.ts';

const SECONDS = Number(process.env['MOCK_SECONDS'] ?? 4);
const CONNECTIONS = 16;
const ROOT = path.join(import.meta.dirname, '../..');

const AUTH = { authorization: 'Bearer demo' };
const JSON_TYPE = { 'content-type': 'application/json' };

interface Subject {
  readonly spec: string;
  readonly basePath: string;
  readonly loads: Readonly<Record<string, LoadRequest>>;
}

const product = {
  sku: 'LAMP-OAK',
  name: 'Lamp',
  category: 'lighting',
  price: { amount: 1, currency: 'EUR' },
  stock: -1,
};
const orders: Subject = {
  spec: path.join(ROOT, 'specs/orders/openapi.yaml'),
  basePath: '/api/v1',
  loads: {
    'GET list': { method: 'GET', path: '/orders', headers: AUTH },
    'GET item': {
      method: 'GET',
      path: '/products/0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01',
      headers: {},
    },
    'POST refused': {
      method: 'POST',
      path: '/products',
      headers: { ...AUTH, ...JSON_TYPE, 'idempotency-key': '0123456789abcdef' },
      body: JSON.stringify(product),
    },
    'PATCH-like POST': {
      method: 'POST',
      path: '/orders/0199d8a6-4e2b-7f18-b3d9-2a6c8e5f1b03/cancel',
      headers: { ...AUTH, ...JSON_TYPE, 'idempotency-key': '0123456789abcdef' },
      body: '{"reason":"changed_mind"}',
    },
  },
};
const github = path.join(process.env['SPECWRIGHT_CORPUS'] ?? '', 'github.json');
const subjects: Subject[] = [orders];
if (existsSync(github)) {
  subjects.push({
    spec: github,
    basePath: '',
    loads: {
      'GET /zen': { method: 'GET', path: '/zen', headers: {} },
      'GET labels': { method: 'GET', path: '/repos/o/r/labels', headers: {} },
    },
  });
}

const only = process.argv.slice(2);
const peers = findPeers(process.env['MOCK_PEERS']);
for (const subject of subjects) {
  if (only.length > 0 && !only.some((name) => subject.spec.includes(name))) continue;
  process.stdout.write(
    `\n${path.basename(path.dirname(subject.spec))}/${path.basename(subject.spec)}\n`,
  );
  const columns = Object.keys(subject.loads);
  row(['mock', 'start: CPU s, wall s', ...columns.map((name) => `${name}: CPU µs, req/s, p99 ms`)]);
  row(Array.from({ length: columns.length + 2 }, () => '---'));
  for (const peer of peers) await run(subject, peer);
}

async function run({ spec, basePath, loads }: Subject, peer: Peer): Promise<void> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(process.execPath, peer.args(await oneFile(spec), port), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2000)));
  }
  const origin = `http://127.0.0.1:${port}`;
  const prefix = peer.hasBasePath ? basePath : '';
  const pid = child.pid ?? 0;
  try {
    const [first] = Object.values(loads);
    const start = performance.now();
    const isUp = await answers(origin, prefix, first, () => child.exitCode !== null);
    if (!isUp) throw new Error(`did not answer: ${said}`);
    const wall = (performance.now() - start) / 1000;
    const cells = [`${cpuOf(pid).toFixed(2)}, ${wall.toFixed(1)}`];
    for (const request of Object.values(loads)) {
      const at = { ...request, path: prefix + request.path };
      await load(origin, pid, at, { seconds: SECONDS / 2, connections: CONNECTIONS });
      const { cpu, perSecond, p99, statuses } = await load(origin, pid, at, {
        seconds: SECONDS,
        connections: CONNECTIONS,
      });
      const told = Object.keys(statuses).join('/');
      cells.push(`${cpu.toFixed(0)}, ${perSecond.toFixed(0)}, ${p99.toFixed(0)} (${told})`);
    }
    row([peer.name, ...cells]);
  } catch (error) {
    row([peer.name, String(error)]);
  } finally {
    child.kill('SIGKILL');
  }
}

/** Not every peer reads several files. */
async function oneFile(spec: string): Promise<string> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'specwright-bench-')), 'openapi.json');
  writeFileSync(file, JSON.stringify(await SwaggerParser.bundle(spec)));
  return file;
}

async function answers(
  origin: string,
  prefix: string,
  request: LoadRequest | undefined,
  isOver: () => boolean,
): Promise<boolean> {
  const deadline = performance.now() + 180_000;
  while (!isOver() && performance.now() < deadline) {
    const answer = await fetch(`${origin}${prefix}${request?.path ?? '/'}`, {
      headers: request?.headers ?? {},
    }).catch(() => undefined);
    if (answer !== undefined) return true;
    await pause(20);
  }
  return false;
}

function row(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
