import { readFile } from 'node:fs/promises';
import { own } from '../shared/own.ts';
import { SpecError } from './spec-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
};

/**
 * The text of a file, as UTF-8 without a byte order mark.
 *
 * @throws {SpecError}
 */
export async function readSource(file: string): Promise<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return text;
  } catch (error) {
    const reason =
      REASONS[String(own(error, 'code'))] ??
      (error instanceof TypeError ? 'it is not UTF-8 text' : String(error));
    throw new SpecError(`Cannot read ${file}: ${reason}.`, {
      code: 'SPEC_UNREADABLE',
      hint: 'Name an existing OpenAPI file in YAML or JSON.',
      location: { file, line: 1, column: 1 },
      cause: error,
    });
  }
}
