import type { Accusation } from './accusation.ts';
import type { BenchRun } from './bench-run.ts';
import { judgeLibrary } from './judge-library.ts';

/** Runs our checks. CPU time is that of this process, a library that it serves included. */
export async function runChecksAt(url: string, seed: number): Promise<BenchRun> {
  const before = process.cpuUsage();
  const start = performance.now();
  let sent = 0;
  const made = new Map<string, Accusation>();
  const { findings, outcomes, requests, milliseconds } = await judgeLibrary(url, {
    seed,
    onExchange: () => (sent += 1),
    onFinding: ({ check, cause }) => {
      const key = JSON.stringify([check, cause]);
      const seconds = (performance.now() - start) / 1000;
      if (!made.has(key)) made.set(key, { check, requests: sent, seconds });
    },
  });
  const { user, system } = process.cpuUsage(before);
  const seconds = milliseconds / 1000;
  return {
    accusations: new Map(
      findings.map(({ check, operation, cause }) => [
        `${check} at ${operation}: ${cause}`,
        made.get(JSON.stringify([check, cause])) ?? { check, requests, seconds },
      ]),
    ),
    checks: new Set(outcomes.filter(({ runs }) => runs > 0).map(({ check }) => check)),
    requests,
    seconds,
    cpu: (user + system) / 1e6,
  };
}
