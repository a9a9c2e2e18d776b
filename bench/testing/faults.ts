/**
 * Which faults the checks find:
 * `npm run bench:testing -- [--only GLOB] [--sample N] [--seed N] [--seeds N] [--missed FILE]`. Each fault is switched
 * on in a library of its own, which is then tested as `specwright test` does by itself. Found is what a library without
 * faults, tested with `--seeds` seeds, is not accused of. `--only` takes ids and families, `--sample` so many of them,
 * evenly spread. CPU time includes the library's. In the end it says how many faults are found within a part of the
 * requests that a library without faults takes, when the first and the last is found, and which checks are never the
 * only one to find any.
 *
 * `--peer` runs Schemathesis as well, once with each number of `--examples` (its `--max-examples`, or `default`). The library is
 * a process of its own then, and a table says how many faults were found before a budget was used up. Schemathesis is
 * no dependency: `SCHEMATHESIS` names its command, or `--install-schemathesis` fetches it into a temporary folder.
 */
import { writeFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchRun } from './bench-run.ts';
import { comparePeer } from './compare-peer.ts';
import { figures } from './figures.ts';
import type { Fault } from './library/fault.ts';
import { faults } from './library/faults.ts';
import { startLibrary } from './library/start-library.ts';
import { runChecksAt } from './run-checks-at.ts';
import { Score } from './score.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: ['*'] },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    missed: { type: 'string' },
    sample: { type: 'string' },
    examples: { type: 'string', multiple: true, default: ['default'] },
    peer: { type: 'boolean', default: false },
    'install-schemathesis': { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => seed + index);
const named = faults.filter(({ id, family }) =>
  values.only.some((glob) => matchesGlob(id, glob) || matchesGlob(family, glob)),
);
const chosen = sampleOf(named, Number(values.sample ?? named.length));

if (values.peer) {
  await comparePeer({
    chosen,
    seeds,
    examples: values.examples.map((count) => (count === 'default' ? undefined : Number(count))),
    isInstalling: values['install-schemathesis'],
  });
} else await measure();

/** So many of all, evenly spread. */
function sampleOf<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  const places = new Set(all.map((_, index) => Math.floor(index * step)));
  return all.filter((_, index) => places.has(index));
}

async function measure(): Promise<void> {
  const score = new Score();
  for (const each of seeds) {
    const clean = await run(undefined, each);
    score.clear(clean);
    print(`no fault, seed ${each}`, clean, `${clean.accusations.size} false alarms`);
    for (const accusation of clean.accusations.keys()) process.stdout.write(`  ${accusation}\n`);
  }
  for (const fault of chosen) {
    const result = await run(fault, seed);
    const checks = score.take(fault, result);
    print(fault.id, result, checks.length === 0 ? 'MISSED' : checks.join(', '));
  }
  const { missed } = score;
  for (const [family, all] of Map.groupBy(chosen, (fault) => fault.family)) {
    const count = all.filter((fault) => !missed.includes(fault)).length;
    process.stdout.write(`${family.padEnd(12)} ${count} of ${all.length}\n`);
  }
  process.stdout.write(`${score.text}\n`);
  if (chosen.length === faults.length) {
    const names = [...score.neverAlone].join(', ');
    process.stdout.write(`checks without a fault that only they find: ${names || 'none'}\n`);
  }
  if (values.missed === undefined) return;
  writeFileSync(values.missed, missed.map(({ id, what }) => `${id}\t${what}\n`).join(''));
}

async function run(fault: Fault | undefined, ofSeed: number): Promise<BenchRun> {
  const { url, close } = await startLibrary(fault);
  try {
    return await runChecksAt(url, ofSeed);
  } finally {
    await close();
  }
}

function print(what: string, result: BenchRun, outcome: string): void {
  process.stdout.write(`${what.padEnd(32)} ${figures(result)}  ${outcome}\n`);
}
