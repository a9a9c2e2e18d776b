import path from 'node:path';
import { listenMock, suggestCalls, type Mock, type RunningMock } from '../mock/index.ts';
import { counted } from '../shared/counted.ts';
import { printable } from '../shared/printable.ts';
import { createMock } from '../studio/create-mock.ts';
import { loadConfig } from '../studio/load-config.ts';
import type { Arguments } from './command.ts';
import { contractOptions } from './contract-options.ts';
import type { Io } from './io.ts';
import { DEFAULT_HOST, DEFAULT_PORT } from './mock-flags.ts';
import { mockOptions } from './mock-options.ts';
import { printError } from './print-error.ts';
import { trafficLog } from './traffic-log.ts';
import { UsageError } from './usage-error.ts';

export interface ServeMockOptions {
  readonly spec: string;
  readonly values: Arguments['values'];
  readonly io: Io;
  /** Called after an edit of the contract is being served. */
  readonly onEdit?: () => Promise<void>;
}

/** Serves the mock of a contract, following its files, until the command is told to stop. */
export async function serveMock({ spec, values, io, onEdit }: ServeMockOptions): Promise<void> {
  const { host } = values;
  const report = (message: string): void => io.error(`${message}\n`);
  const onEntry = trafficLog(values['log'], io);
  const options = await contractOptions(values, io);
  const config = options.config ?? (await loadConfig(path.dirname(spec)));
  const mock = await createMock(spec, {
    ...options,
    ...mockOptions(values, io),
    config,
    report,
    onReload(outcome) {
      if ('error' in outcome) {
        io.error(`${printError(outcome.error, io)}The contract is served as it was.\n`);
        return;
      }
      io.out(`Reloaded: ${counted(outcome.mock.routes.length, 'operation')}.\n`);
      void onEdit?.().catch((error: unknown) => io.error(printError(error, io)));
    },
  });
  mock.traffic.listen({ onEntry });
  let running: RunningMock | undefined;
  try {
    running = await listenMock(mock, {
      port: readPort(values['port']) ?? config.mock?.port ?? DEFAULT_PORT,
      host: typeof host === 'string' ? host : (config.mock?.host ?? DEFAULT_HOST),
      report,
    });
    io.out(greeting(mock.current, running.url));
    await aborted(io.signal);
  } finally {
    mock.close();
    await running?.close();
  }
}

function readPort(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && value !== '') return port;
  throw new UsageError(`\`${String(value)}\` is no port.`, {
    code: 'USAGE_PORT',
    hint: 'Give a number from 0 to 65535.',
  });
}

function greeting(mock: Mock, url: string): string {
  const calls = suggestCalls(mock, url);
  const lines = calls.map(({ purpose, command: line }) => `# ${purpose}\n${printable(line)}\n`);
  return `${printable(mock.contract.title)} at ${url}, ${counted(mock.routes.length, 'operation')}. Stop with Ctrl+C.\nOpen ${url} in a browser to try them, and to see the requests as they come.\n\n${lines.join('\n')}\n`;
}

function aborted(signal: Io['signal']): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
