import path from 'node:path';
import { styleText } from 'node:util';
import { listenMock, suggestCalls, type LogEntry, type Mock } from '../mock/index.ts';
import { counted } from '../shared/counted.ts';
import { printable } from '../shared/printable.ts';
import { createMock } from '../studio/create-mock.ts';
import { loadConfig } from '../studio/load-config.ts';
import type { Arguments, Flag } from './command.ts';
import { CONTRACT_FLAGS } from './contract-flags.ts';
import { contractOptions } from './contract-options.ts';
import type { Io } from './io.ts';
import { printError } from './print-error.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_PORT = 4010;
const DEFAULT_HOST = '127.0.0.1';

/** Flags of every command that serves a mock. */
export const SERVE_FLAGS: Readonly<Record<string, Flag>> = {
  port: {
    type: 'string',
    short: 'p',
    value: 'PORT',
    description: `Port to listen on, 0 for any. Default: ${DEFAULT_PORT}.`,
  },
  host: {
    type: 'string',
    value: 'HOST',
    description: `Address to listen on. Default: ${DEFAULT_HOST}.`,
  },
  ...CONTRACT_FLAGS,
};

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
  const options = await contractOptions(values, io);
  const config = options.config ?? (await loadConfig(path.dirname(spec)));
  const mock = await createMock(spec, {
    ...options,
    config,
    report: (message) => io.error(`${message}\n`),
    onReload(outcome) {
      if ('error' in outcome) {
        io.error(`${printError(outcome.error, io)}The contract is served as it was.\n`);
        return;
      }
      io.out(`Reloaded: ${counted(outcome.mock.routes.length, 'operation')}.\n`);
      void onEdit?.().catch((error: unknown) => io.error(printError(error, io)));
    },
  });
  try {
    const running = await listenMock(mock, {
      port: readPort(values['port']) ?? config.mock?.port ?? DEFAULT_PORT,
      host: typeof host === 'string' ? host : (config.mock?.host ?? DEFAULT_HOST),
      log: (entry) => io.out(`${logLine(entry, io.useColor)}\n`),
    });
    io.out(greeting(mock.current, running.url));
    await aborted(io.signal);
    await running.close();
  } finally {
    mock.close();
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
  return `${printable(mock.contract.title)} at ${url}, ${counted(mock.routes.length, 'operation')}. Stop with Ctrl+C.\n\n${lines.join('\n')}\n`;
}

function logLine(
  { method, path: target, status, milliseconds }: LogEntry,
  useColor: boolean,
): string {
  const color = status < 400 ? 'green' : status < 500 ? 'yellow' : 'red';
  const shown = useColor ? styleText(color, String(status)) : String(status);
  // A path is what a stranger sent: it must not steer the terminal.
  return `${method} ${printable(target)} ${shown} ${milliseconds.toFixed(1)} ms`;
}

function aborted(signal: Io['signal']): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
