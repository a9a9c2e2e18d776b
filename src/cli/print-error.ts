import path from 'node:path';
import { inspect, styleText } from 'node:util';
import { printable } from '../shared/printable.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { Io } from './io.ts';

/** One message: where, what, what to do. A defect of Specwright shows its stack, since that is to be reported. */
export function printError(
  error: unknown,
  io: Pick<Io, 'cwd' | 'useColor'> & Partial<Pick<Io, 'isInteractive'>>,
): string {
  // Errors go to standard error, which may be a file while standard output is a terminal.
  const useColor = io.useColor && io.isInteractive !== false;
  const red = (text: string): string =>
    useColor ? styleText('red', text, { validateStream: false }) : text;
  if (!(error instanceof SpecwrightError)) {
    return `${red('internal error')}: this is a defect of Specwright, please report it.\n${inspect(error)}\n`;
  }
  const { location, message, code, hint } = error;
  const where =
    location === undefined
      ? ''
      : `${path.relative(io.cwd, location.file)}:${location.line}:${location.column}: `;
  const advice = hint === undefined ? '' : `  ${plain(hint)}\n`;
  return `${plain(where)}${red('error')} ${code}: ${plain(message)}\n${advice}`;
}

/** Messages quote the contract, which must not get to control the terminal; of lines they may have several. */
function plain(text: string): string {
  return text.replaceAll(/[^\n\t]+/g, printable);
}
