import type { BenchRun } from './bench-run.ts';
import { judgeLibrary } from './judge-library.ts';

/** Runs our checks. CPU time is that of this process, a library that it serves included. */
export async function runChecksAt(url: string, seed: number): Promise<BenchRun> {
  const before = process.cpuUsage();
  const { findings, outcomes, requests, milliseconds } = await judgeLibrary(url, { seed });
  const { user, system } = process.cpuUsage(before);
  return {
    accusations: new Map(
      findings.map(({ check, operation, cause }) => [`${check} at ${operation}: ${cause}`, check]),
    ),
    checks: new Set(outcomes.filter(({ runs }) => runs > 0).map(({ check }) => check)),
    requests,
    seconds: milliseconds / 1000,
    cpu: (user + system) / 1e6,
  };
}
