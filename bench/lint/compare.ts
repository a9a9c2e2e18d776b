/**
 * What linting costs beside the peers: `npm run bench:lint -- [spec or folder …]`, by default the folder in
 * SPECWRIGHT_CORPUS. Runs in turn `specwright lint` with its own rules, the same with `spectral:oas` as well,
 * Spectral's command with `spectral:oas`, and Redocly's with its recommended rules; figures are CPU seconds of
 * the whole process and peak MB. Redocly is no dependency: `REDOCLY_CLI` names its `bin/cli.js`, or
 * `--install-redocly` fetches it into a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure, type Usage } from '../measure.ts';
import { corpusFiles } from './corpus-files.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const CLI = path.join(ROOT, 'bin/specwright.js');
const SPECTRAL = path.join(ROOT, 'node_modules/.bin/spectral');
const work = mkdtempSync(path.join(tmpdir(), 'specwright-bench-'));
const isInstalling = process.argv.includes('--install-redocly');
const redocly = findRedocly();
const oas = path.join(work, 'oas.yaml');
writeFileSync(oas, 'extends: [["spectral:oas", recommended]]\n');

const TOOLS: Readonly<Record<string, ((spec: string) => readonly string[]) | undefined>> = {
  specwright: (spec) => [CLI, 'lint', spec, '--format', 'json'],
  'with spectral:oas': (spec) => [
    CLI,
    'lint',
    spec,
    '--format',
    'json',
    '--ruleset',
    'spectral:oas',
  ],
  spectral: (spec) => [SPECTRAL, 'lint', '--quiet', '--format', 'json', '--ruleset', oas, spec],
  redocly:
    redocly === undefined
      ? undefined
      : (spec) => [redocly, 'lint', '--extends', 'recommended', '--format', 'summary', spec],
};

if (redocly === undefined) {
  process.stdout.write(
    'Redocly CLI is absent: name it in REDOCLY_CLI, or give --install-redocly.\n',
  );
}
const names = process.argv.slice(2).filter((name) => name !== '--install-redocly');
const columns = Object.keys(TOOLS).filter((name) => TOOLS[name] !== undefined);
row(['spec', ...columns, 'spectral ÷ us', 'spectral ÷ us with oas', 'us ÷ redocly']);
row(Array.from({ length: columns.length + 4 }, () => '---'));
for (const spec of corpusFiles(names)) {
  const usages: Record<string, Usage> = {};
  for (const name of columns) {
    const args = TOOLS[name]?.(spec);
    if (args !== undefined) usages[name] = await measure(args);
  }
  const cpu = (name: string): number => usages[name]?.cpu ?? NaN;
  row([
    path.basename(spec),
    ...columns.map((name) => show(usages[name])),
    ratio(cpu('spectral'), cpu('specwright')),
    ratio(cpu('spectral'), cpu('with spectral:oas')),
    ratio(cpu('specwright'), cpu('redocly')),
  ]);
}

function row(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function show(usage: Usage | undefined): string {
  return usage === undefined ? '–' : `${usage.cpu.toFixed(2)} s / ${Math.round(usage.rss)} MB`;
}

function ratio(above: number, below: number): string {
  return Number.isNaN(above / below) ? '–' : (above / below).toFixed(2);
}

function findRedocly(): string | undefined {
  const named = process.env['REDOCLY_CLI'];
  if (named !== undefined && existsSync(named)) return named;
  if (!isInstalling) return undefined;
  execFileSync('npm', ['install', '--prefix', work, '--no-audit', '--no-fund', '@redocly/cli'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path.join(work, 'node_modules/@redocly/cli/bin/cli.js');
}
