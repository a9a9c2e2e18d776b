import path from 'node:path';
import { styleText } from 'node:util';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { Io } from './io.ts';

/** One message: where, what, what to do. A defect of Specwright shows its stack, since that is to be reported. */
export function printError(error: unknown, io: Pick<Io, 'cwd' | 'useColor'>): string {
  const red = (text: string): string => (io.useColor ? styleText('red', text) : text);
  if (!(error instanceof SpecwrightError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `${red('internal error')}: this is a defect of Specwright, please report it.\n${stack}\n`;
  }
  const { location, message, code, hint } = error;
  const where =
    location === undefined
      ? ''
      : `${path.relative(io.cwd, location.file)}:${location.line}:${location.column}: `;
  return `${where}${red('error')} ${code}: ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`;
}
