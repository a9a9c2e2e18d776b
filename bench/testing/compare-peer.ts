import type { BenchRun } from './bench-run.ts';
import { figures } from './figures.ts';
import { findSchemathesis } from './find-schemathesis.ts';
import type { Fault } from './library/fault.ts';
import { runChecksAt } from './run-checks-at.ts';
import { runSchemathesisAt } from './run-schemathesis-at.ts';
import { Score } from './score.ts';
import { spawnLibrary } from './spawn-library.ts';

/** What Schemathesis finds, and what that costs, beside ours. */
export async function comparePeer(
  chosen: readonly Fault[],
  seeds: readonly number[],
  isInstalling: boolean,
): Promise<void> {
  const command = findSchemathesis(isInstalling);
  const [seed = 1] = seeds;
  const tools = {
    specwright: runChecksAt,
    schemathesis: (url: string, ofSeed: number) => runSchemathesisAt(command, url, ofSeed),
  };
  const scores = Object.entries(tools).map(([name, run]) => ({ name, run, score: new Score() }));
  for (const { name, run, score } of scores) {
    for (const each of seeds) {
      const clean = await against(undefined, (url) => run(url, each));
      score.clear(clean);
      print(`no fault, seed ${each}`, name, `${clean.accusations.size} false alarms`, clean);
    }
  }
  for (const fault of chosen) {
    for (const { name, run, score } of scores) {
      const result = await against(fault, (url) => run(url, seed));
      const checks = score.take(fault, result);
      print(fault.id, name, checks.length === 0 ? 'MISSED' : checks.join(', '), result);
    }
  }
  for (const { name, score } of scores) {
    process.stdout.write(`${name.padEnd(12)} ${score.text}\n`);
  }
}

async function against(
  fault: Fault | undefined,
  run: (url: string) => Promise<BenchRun>,
): Promise<BenchRun> {
  const { url, close } = await spawnLibrary(fault);
  try {
    return await run(url);
  } finally {
    await close();
  }
}

function print(what: string, name: string, outcome: string, run: BenchRun): void {
  process.stdout.write(`${what.padEnd(32)} ${name.padEnd(12)} ${figures(run)}  ${outcome}\n`);
}
