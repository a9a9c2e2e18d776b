/**
 * Which faults the checks find: `npm run bench:testing -- [--only GLOB] [--seeds N] [--seed N]`. Each fault is switched
 * on in a library of its own, which is then tested as `specwright test` does by itself. Found is what the library
 * without faults is not accused of.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { matchesGlob } from 'node:path';
import { judgeLibrary } from './judge-library.ts';
import { faults } from './library/faults.ts';
import { startLibrary } from './library/start-library.ts';
import type { Fault } from './library/fault.ts';
import type { Finding } from '../../src/testing/index.ts';
import { comparePeer } from './compare-peer.ts';

/** What one run came to. */
interface Run {
  readonly findings: readonly Finding[];
  readonly requests: number;
  readonly seconds: number;
  /** Of the checks and the library together: they share a process. */
  readonly cpu: number;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '*' },
    seeds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    missed: { type: 'string' },
    peer: { type: 'boolean', default: false },
    'install-schemathesis': { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const chosen = faults.filter(({ id, family }) =>
  [id, family].some((name) => matchesGlob(name, values.only)),
);

if (values.peer) await comparePeer(chosen, seed, values['install-schemathesis']);
else await measure();

async function measure(): Promise<void> {
  const known = new Set<string>();
  for (let next = seed; next < seed + Number(values.seeds); next += 1) {
    const clean = await run(undefined, next);
    for (const finding of clean.findings) {
      known.add(key(finding));
      print(`false alarm  ${finding.check} at ${finding.operation}: ${finding.actual}`);
    }
    print(`no fault     seed ${next}: ${clean.findings.length} findings, ${figures(clean)}`);
  }
  const runs: Run[] = [];
  const missed: Fault[] = [];
  for (const fault of chosen) {
    const result = await run(fault, seed);
    runs.push(result);
    const found = result.findings.filter((finding) => !known.has(key(finding)));
    if (found.length === 0) missed.push(fault);
    const checks = [...new Set(found.map(({ check }) => check))].join(', ');
    const mark = found.length === 0 ? 'MISSED' : 'found ';
    print(`${mark}  ${fault.id.padEnd(32)}  ${figures(result)}  ${checks}`);
  }
  const families = Map.groupBy(chosen, ({ family }) => family);
  for (const [family, all] of families) {
    print(
      `${family.padEnd(12)} ${all.filter((fault) => !missed.includes(fault)).length} of ${all.length}`,
    );
  }
  const sum = (pick: (each: Run) => number): number =>
    runs.reduce((total, each) => total + pick(each), 0);
  print(
    `${chosen.length - missed.length} of ${chosen.length} found; ${sum(({ requests }) => requests)} requests, ` +
      `${sum(({ cpu }) => cpu).toFixed(1)} s CPU with the library, ${sum(({ seconds }) => seconds).toFixed(1)} s`,
  );
  if (values.missed !== undefined) {
    writeFileSync(values.missed, missed.map(({ id, what }) => `${id}\t${what}\n`).join(''));
  }
}

async function run(fault: Fault | undefined, ofSeed: number): Promise<Run> {
  const { url, close } = await startLibrary(fault);
  const before = process.cpuUsage();
  try {
    const { findings, requests, milliseconds } = await judgeLibrary(url, { seed: ofSeed });
    const { user, system } = process.cpuUsage(before);
    return { findings, requests, seconds: milliseconds / 1000, cpu: (user + system) / 1e6 };
  } finally {
    await close();
  }
}

function key({ check, operation, cause }: Finding): string {
  return JSON.stringify([check, operation, cause]);
}

function figures({ requests, seconds, cpu }: Run): string {
  return `${String(requests).padStart(5)} requests ${seconds.toFixed(1).padStart(5)} s ${cpu.toFixed(1).padStart(5)} s CPU`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
