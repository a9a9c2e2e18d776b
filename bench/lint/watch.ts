/**
 * What an edit costs beside a cold start: `npm run bench:watch -- <spec …>`, by default the corpus in SPECWRIGHT_CORPUS.
 * Lints a copy of each with `specwright lint`, then watches it with `specwright lint --watch` and edits it, at places all
 * over the file, one after the other. Figures are CPU seconds of the whole process, user and system, all threads; those
 * of edits are read from `/proc`, so that this runs on Linux only.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure } from '../measure.ts';
import { corpusFiles } from './corpus-files.ts';

const CLI = path.join(import.meta.dirname, '../../bin/specwright.js');
const EDITS = 30;
/** The first ones run in code that is not compiled yet. */
const EARLY = 10;

process.stdout.write('| spec | cold | first edits | later edits | slowest | later ÷ cold |\n');
process.stdout.write('| --- | --- | --- | --- | --- | --- |\n');
for (const spec of corpusFiles(process.argv.slice(2))) {
  const text = readFileSync(spec, 'utf8');
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-bench-'));
  const copy = path.join(folder, path.basename(spec));
  writeFileSync(copy, text);
  try {
    const cold = (await measure([CLI, 'lint', copy])).cpu;
    const edits = await watch(copy, text);
    const early = median(edits.slice(0, EARLY));
    const late = median(edits.slice(EARLY));
    const cells = [cold, early, late, Math.max(...edits.slice(EARLY)), late / cold];
    const shown = cells.map((figure) => figure.toFixed(3));
    process.stdout.write(`| ${[path.basename(spec), ...shown].join(' | ')} |\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The CPU seconds of each edit. */
async function watch(file: string, before: string): Promise<number[]> {
  const child = spawn(process.execPath, [CLI, 'lint', file, '--watch'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const figures: number[] = [];
  try {
    await isWatching(child);
    let text = before;
    for (let edit = 0; edit < EDITS; edit += 1) {
      text = withEdit(text, edit);
      const start = cpuOf(child);
      writeFileSync(file, text);
      await isWatching(child);
      figures.push(cpuOf(child) - start);
    }
  } finally {
    child.kill('SIGKILL');
  }
  return figures;
}

/** Resolves when the next run is over. */
function isWatching({ stderr }: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error('No answer in 60 s.')), 60_000);
    const look = (chunk: Buffer): void => {
      if (!chunk.toString().includes('Watching for edits')) return;
      clearTimeout(deadline);
      stderr?.off('data', look);
      resolve();
    };
    stderr?.on('data', look);
  });
}

/** Adds a word to a description, each time to another one. */
function withEdit(text: string, edit: number): string {
  const from = (text.length * ((edit * 7) % EDITS)) / EDITS;
  const found = /\bdescription["']?: ["']?[A-Za-z]{3}/g;
  found.lastIndex = from;
  const at = found.exec(text) ?? /\bdescription["']?: ["']?[A-Za-z]{3}/.exec(text);
  if (at === null) throw new Error('There is no description to edit.');
  const end = at.index + at[0].length;
  return `${text.slice(0, end)}x${text.slice(end)}`;
}

/** proc(5): user and system time in ticks of 10 ms are fields 14 and 15; the name in field 2 may hold blanks. */
function cpuOf({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
