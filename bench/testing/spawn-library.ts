import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Fault } from './library/fault.ts';
import type { RunningLibrary } from './library/start-library.ts';

/** A library in a process of its own, whose CPU time is not that of what tests it. */
export async function spawnLibrary(fault?: Fault): Promise<RunningLibrary> {
  const script = path.join(import.meta.dirname, 'serve-library.ts');
  const args = fault === undefined ? [script] : [script, fault.id];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: line.toString().trim(),
    async close() {
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}
