import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Accusation } from './accusation.ts';
import type { BenchRun } from './bench-run.ts';
import { LIBRARY_SPEC } from './library/start-library.ts';

interface Interaction {
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly response?: {
    readonly status_code: number;
    readonly content?: { readonly $base64?: string } | null;
  } | null;
}

interface Recorder {
  readonly interactions?: Readonly<Record<string, Interaction>>;
  readonly checks?: Readonly<
    Record<
      string,
      readonly {
        readonly failure_info?: {
          readonly failure: {
            readonly type: string;
            readonly operation: string;
            readonly message: string;
          };
        } | null;
      }[]
    >
  >;
}

interface Failure {
  readonly text: string;
  readonly check: string;
  readonly timestamp: number;
}

/**
 * Runs Schemathesis as it is by default, with the token that may do everything.
 *
 * @param examples test cases per operation, where others than it makes by itself
 */
export async function runSchemathesisAt(
  command: string,
  url: string,
  seed: number,
  examples?: number,
): Promise<BenchRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-peer-'));
  const report = path.join(folder, 'events.ndjson');
  const options = ['--origin', url, '-H', 'Authorization: Bearer mira-librarian'];
  const rest = ['--seed', String(seed), '--report', 'ndjson', '--report-ndjson-path', report];
  if (examples !== undefined) rest.push('--max-examples', String(examples));
  const [start, since] = [performance.now(), Date.now() / 1000];
  // The shell tells what its children have used up.
  const child = spawn(
    'sh',
    ['-c', '"$@" >/dev/null 2>&1; times', 'sh', command, 'run', LIBRARY_SPEC, ...options, ...rest],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let used = '';
  child.stdout.on('data', (chunk: Buffer) => (used += chunk.toString()));
  await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const recorders = readFileSync(report, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"ScenarioFinished"'))
    .map((line) => JSON.parse(line) as { ScenarioFinished: { recorder: Recorder } })
    .map(({ ScenarioFinished: { recorder } }) => recorder);
  rmSync(folder, { recursive: true });
  const times = recorders
    .flatMap(({ interactions }) => Object.values(interactions ?? {}))
    .map(({ timestamp }) => timestamp)
    .sort((one, other) => one - other);
  const accusations = new Map<string, Accusation>();
  for (const { text, check, timestamp } of recorders.flatMap(failures)) {
    const told = timestamp - since;
    if (told >= (accusations.get(text)?.seconds ?? Infinity)) continue;
    const until = times.findIndex((time) => time > timestamp);
    const requests = until === -1 ? times.length : until;
    accusations.set(text, { check, requests, seconds: told });
  }
  return {
    accusations,
    checks: new Set(),
    requests: times.length,
    seconds,
    cpu: cpu(used),
  };
}

/** What sets failures apart that Schemathesis itself takes for one: the status and the code of the answer. */
function failures({ interactions, checks }: Recorder): Failure[] {
  return Object.entries(checks ?? {}).flatMap(([id, list]) =>
    list.flatMap(({ failure_info: info }): Failure[] => {
      if (info === undefined || info === null) return [];
      const { type, operation } = info.failure;
      const { response, timestamp = Infinity } = interactions?.[id] ?? {};
      const { status_code: status, content } = response ?? {};
      const body = Buffer.from(content?.$base64 ?? '', 'base64').toString();
      const [, code = ''] = /"code":"(\w+)"/.exec(body) ?? [];
      return [{ text: `${type} at ${operation}: ${status} ${code}`, check: type, timestamp }];
    }),
  );
}

/** `0m1.5s 0m0.1s` of the shell, and below it of its children. */
function cpu(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
}
