import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchRun } from './bench-run.ts';
import { LIBRARY_SPEC } from './library/start-library.ts';

interface Interaction {
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

/** Runs Schemathesis as it is by default, with the token that may do everything. */
export async function runSchemathesisAt(
  command: string,
  url: string,
  seed: number,
): Promise<BenchRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-peer-'));
  const report = path.join(folder, 'events.ndjson');
  const options = ['--origin', url, '-H', 'Authorization: Bearer mira-librarian'];
  const rest = ['--seed', String(seed), '--report', 'ndjson', '--report-ndjson-path', report];
  const start = performance.now();
  // The shell tells what its children have used up.
  const child = spawn(
    'sh',
    ['-c', '"$@" >/dev/null 2>&1; times', 'sh', command, 'run', LIBRARY_SPEC, ...options, ...rest],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let times = '';
  child.stdout.on('data', (chunk: Buffer) => (times += chunk.toString()));
  await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const recorders = readFileSync(report, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"ScenarioFinished"'))
    .map((line) => JSON.parse(line) as { ScenarioFinished: { recorder: Recorder } })
    .map(({ ScenarioFinished: { recorder } }) => recorder);
  rmSync(folder, { recursive: true });
  const requests = recorders.reduce(
    (sum, { interactions }) => sum + Object.keys(interactions ?? {}).length,
    0,
  );
  return {
    accusations: new Map(recorders.flatMap(failures)),
    checks: new Set(),
    requests,
    seconds,
    cpu: cpu(times),
  };
}

/** What sets failures apart that Schemathesis itself takes for one: the status and the code of the answer. */
function failures({ interactions, checks }: Recorder): [string, string][] {
  return Object.entries(checks ?? {}).flatMap(([id, list]) =>
    list.flatMap(({ failure_info: info }): [string, string][] => {
      if (info === undefined || info === null) return [];
      const { type, operation } = info.failure;
      const { status_code: status, content } = interactions?.[id]?.response ?? {};
      const body = Buffer.from(content?.$base64 ?? '', 'base64').toString();
      const [, code = ''] = /"code":"(\w+)"/.exec(body) ?? [];
      return [[`${type} at ${operation}: ${status} ${code}`, type]];
    }),
  );
}

/** `0m1.5s 0m0.1s` of the shell, and below it of its children. */
function cpu(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
}
