import { enableCompileCache } from 'node:module';
import { text as readText } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { printError } from './print-error.ts';

enableCompileCache();

/** Commands that run once, for seconds at most, unless they watch. */
const SHORT = ['lint', 'generate', 'conventions'];
const WATCH = ['--watch', '-w'];

// In that time the optimizing compiler costs more than it gains: a seventh of the whole on a description of 3 MB. The
// compilers below it stay on.
const isShort = SHORT.includes(process.argv[2] ?? '');
if (isShort && !process.argv.some((argument) => WATCH.includes(argument))) {
  setFlagsFromString('--no-opt');
}

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => controller.abort());
}
// `specwright lint … | head` closes the pipe early; that is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

const io: Io = {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: () => readText(process.stdin),
  isInteractive: process.stderr.isTTY ?? false,
  useColor: (process.stdout.isTTY ?? false) && (process.env['NO_COLOR'] ?? '') === '',
  signal: controller.signal,
};

// Node would end with 1, which means findings.
process.on('uncaughtException', (error) => {
  io.error(printError(error, io));
  process.exit(2);
});

process.exitCode = await main(process.argv.slice(2), io);
