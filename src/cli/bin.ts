import { enableCompileCache } from 'node:module';
import { main } from './main.ts';

enableCompileCache();

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => controller.abort());
}
// `specwright lint … | head` closes the pipe early; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
  useColor: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
  signal: controller.signal,
});
