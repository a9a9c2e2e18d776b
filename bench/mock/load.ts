import { readFileSync } from 'node:fs';
import { Pool } from 'undici';

/** A request that is sent again and again. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface LoadFigures {
  /** User and system µs of the server for each request. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly p99: number;
  /** How often each status came; 0 is no answer. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Linux counts CPU time in hundredths of a second. */
const TICKS = 100;

/** CPU seconds that a process has used so far. */
export function cpuOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Keeps a server busy with equal requests on some connections. */
export async function load(
  origin: string,
  pid: number,
  request: LoadRequest,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<LoadFigures> {
  const pool = new Pool(origin, { connections });
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  const before = cpuOf(pid);
  const end = performance.now() + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      const status = await send(pool, request);
      times.push(performance.now() - start);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const cpu = ((cpuOf(pid) - before) * 1_000_000) / times.length;
  await pool.destroy();
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? NaN;
  return { cpu, perSecond: times.length / seconds, p99, statuses };
}

async function send(pool: Pool, { method, path, headers, body }: LoadRequest): Promise<number> {
  try {
    const answer = await pool.request({
      method,
      path,
      headers,
      body: body ?? null,
      headersTimeout: 10_000,
    });
    await answer.body.dump();
    return answer.statusCode;
  } catch {
    return 0;
  }
}
