/**
 * What real descriptions cost: `npm run bench:corpus -- <file or folder …>` lints each, starts its mock up to
 * the first answered GET, generates types and client, and type-checks those.
 */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Contract } from '../src/contract/index.ts';
import { loadSpec } from '../src/spec/index.ts';
import { specFiles } from './spec-files.ts';
import { measure, type Usage } from './measure.ts';

const ROOT = path.join(import.meta.dirname, '..');
const CLI = path.join(ROOT, 'bin/specwright.js');
const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');
const STRICT = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];

const specs = specFiles(process.argv.slice(2));
if (specs.length === 0) throw new Error('Name OpenAPI files or folders of them.');

process.stdout.write(
  '| spec | lint | findings | mock to first answer | generate types, client | tsc | errors |\n',
);
process.stdout.write('| --- | --- | --- | --- | --- | --- | --- |\n');
for (const spec of specs) {
  const lint = await measure([CLI, 'lint', spec, '--format', 'json']);
  const mock = await measureMock(spec);
  const out = mkdtempSync(path.join(tmpdir(), 'specwright-bench-'));
  try {
    const generate = await measure([
      CLI,
      'generate',
      spec,
      '--out',
      out,
      '--target',
      'types,client-fetch',
    ]);
    const tsc = await typeCheck(out);
    const errors = tsc.output.split('\n').filter((line) => line.includes('error TS')).length;
    const cells = [
      path.basename(spec),
      show(lint),
      findings(lint),
      show(mock),
      show(generate),
      show(tsc),
      errors,
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** CPU seconds and peak MB; the exit code where the tool could not do its work. */
function show({ cpu, rss, exitCode, output }: Usage): string {
  if (exitCode === 2 || exitCode === null)
    return `exit ${exitCode}: ${output.split('\n')[0]?.slice(0, 80)}`;
  return `${cpu.toFixed(2)} s / ${Math.round(rss)} MB`;
}

function findings({ output, exitCode }: Usage): string {
  if (exitCode === 2) return '–';
  return String((JSON.parse(output.slice(output.indexOf('['))) as unknown[]).length);
}

async function measureMock(spec: string): Promise<Usage> {
  const target = await firstGet(spec);
  return measure([CLI, 'mock', spec, '--port', '0'], async (output) => {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (origin === undefined) return false;
    const response = await fetch(`${origin}${target}`, {
      headers: { authorization: 'Bearer bench' },
    });
    await response.arrayBuffer();
    return true;
  });
}

async function firstGet(spec: string): Promise<string> {
  const { operations } = new Contract(await loadSpec(spec));
  const get = operations.find(
    (operation) => operation.method === 'get' && operation.path.parameters.length === 0,
  );
  return get === undefined ? '/' : `${get.basePath}${get.path.text}`;
}

function typeCheck(out: string): Promise<Usage> {
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(out, 'node_modules'));
  writeFileSync(
    path.join(out, 'index.ts'),
    "import './generated/types.ts';\nimport './generated/client/index.ts';\n",
  );
  const flags = [
    '--noEmit',
    '--target',
    'es2024',
    '--lib',
    'es2024,dom,dom.iterable',
    '--module',
    'nodenext',
  ];
  return measure([
    TSC,
    ...STRICT,
    ...flags,
    '--allowImportingTsExtensions',
    path.join(out, 'index.ts'),
  ]);
}
