import { readFileSync } from 'node:fs';

/** Text with `\n` line ends, however git checked it out: the same bytes on every machine. */
export function readText(file: string | URL): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
