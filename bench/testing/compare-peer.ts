import type { BenchRun } from './bench-run.ts';
import { figures } from './figures.ts';
import { findSchemathesis } from './find-schemathesis.ts';
import type { Fault } from './library/fault.ts';
import { runChecksAt } from './run-checks-at.ts';
import { runSchemathesisAt } from './run-schemathesis-at.ts';
import { Score } from './score.ts';
import { spawnLibrary } from './spawn-library.ts';

/** Columns of a tool's name. */
const WIDTH = 19;

/** What may be used up: of requests, and of seconds. */
const BUDGETS = [
  ['requests', [100, 200, 300, 500, 1000, 2000, 4000]],
  ['seconds', [1, 2, 5, 10, 30, 100]],
] as const;

interface PeerOptions {
  readonly chosen: readonly Fault[];
  readonly seeds: readonly number[];
  /** Numbers of test cases per operation that Schemathesis is run with; `undefined` is its own. */
  readonly examples: readonly (number | undefined)[];
  readonly isInstalling: boolean;
}

/** What Schemathesis finds, what that costs and how soon it does, beside ours. */
export async function comparePeer({
  chosen,
  seeds,
  examples,
  isInstalling,
}: PeerOptions): Promise<void> {
  const command = findSchemathesis(isInstalling);
  const [seed = 1] = seeds;
  const scores = [
    { name: 'specwright', run: runChecksAt, score: new Score() },
    ...examples.map((count) => ({
      name: count === undefined ? 'schemathesis' : `schemathesis -n ${count}`,
      run: (url: string, ofSeed: number) => runSchemathesisAt(command, url, ofSeed, count),
      score: new Score(),
    })),
  ];
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
    process.stdout.write(`${name.padEnd(WIDTH)} ${score.text}\n`);
  }
  for (const [unit, budgets] of BUDGETS) {
    printRow(`found within … ${unit}`, budgets);
    for (const { name, score } of scores) {
      printRow(
        name,
        budgets.map((budget) => score.pace.within(unit, budget)),
      );
    }
  }
}

function printRow(title: string, cells: readonly number[]): void {
  const columns = cells.map((cell) => String(cell).padStart(6));
  process.stdout.write(`${title.padEnd(26)} ${columns.join('')}\n`);
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
  process.stdout.write(`${what.padEnd(32)} ${name.padEnd(WIDTH)} ${figures(run)}  ${outcome}\n`);
}
