import { readFile } from 'node:fs/promises';
import { jsonOf } from '../json-of.ts';
import { MockError } from '../mock-error.ts';
import type { ShownEntry } from '../traffic/show-entry.ts';
import { isRecorded } from './is-recorded.ts';

/**
 * The exchanges that `--record` has written to a file, in their order.
 *
 * @throws {MockError} when the file cannot be read, or one of its lines is no exchange
 */
export async function readRecording(file: string): Promise<readonly ShownEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new MockError(`The recording cannot be read: ${(error as Error).message}.`, {
      code: 'MOCK_REPLAY',
      hint: 'Name a file that `--record` has written.',
      cause: error,
    });
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const entry = jsonOf(line);
    if (isRecorded(entry)) return [entry];
    throw new MockError('The line is no recorded exchange.', {
      code: 'MOCK_REPLAY',
      hint: 'Remove the line, or record again.',
      location: { file, line: index + 1, column: 1 },
    });
  });
}
