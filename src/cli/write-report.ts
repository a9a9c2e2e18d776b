import path from 'node:path';
import { applyChanges } from '../shared/files/apply-changes.ts';
import type { Io } from './io.ts';

/** Writes a report to the file of `--output`, all of it or nothing. */
export async function writeReport(output: string, text: string, { cwd }: Io): Promise<void> {
  const file = path.resolve(cwd, output);
  await applyChanges(path.dirname(file), new Map([[path.basename(file), text]]));
}
