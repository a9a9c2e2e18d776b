import { spawn } from 'node:child_process';
import path from 'node:path';

/** What a process used up, and how it ended. */
export interface Usage {
  /** User and system seconds, all threads. */
  readonly cpu: number;
  /** Peak resident memory, MB. */
  readonly rss: number;
  readonly exitCode: number | null;
  readonly output: string;
}

/**
 * Runs a Node script to its end and measures the process itself: machines are noisy, CPU time is the sturdy
 * figure. `until` ends the process (SIGTERM) as soon as it answers true for what was printed so far.
 */
export function measure(
  args: readonly string[],
  until: (output: string) => Promise<boolean> = async () => false,
): Promise<Usage> {
  const preload = path.join(import.meta.dirname, 'report-usage.mjs');
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let usage = '';
  let isAsking = false;
  const onOutput = async (chunk: Buffer): Promise<void> => {
    output += chunk.toString();
    if (isAsking) return;
    isAsking = true;
    if (await until(output)) child.kill('SIGTERM');
    else isAsking = false;
  };
  child.stdout?.on('data', onOutput);
  child.stderr?.on('data', onOutput);
  child.stdio[3]?.on('data', (chunk: Buffer) => (usage += chunk.toString()));
  const deadline = setTimeout(() => child.kill('SIGKILL'), 300_000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      clearTimeout(deadline);
      const figures =
        usage === '' ? { cpu: NaN, rss: NaN } : (JSON.parse(usage) as { cpu: number; rss: number });
      resolve({ ...figures, exitCode, output });
    });
  });
}
