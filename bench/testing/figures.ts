import type { BenchRun } from './bench-run.ts';

/** What a run has cost, in columns. */
export function figures({ requests, seconds, cpu }: BenchRun): string {
  const columns = [`${requests} requests`, `${seconds.toFixed(1)} s`, `${cpu.toFixed(1)} s CPU`];
  return columns.map((column, index) => column.padStart([14, 8, 10][index] ?? 0)).join(' ');
}
